"""The password of a ledger in the window: asked for, set, changed, removed; and the recovery key on paper."""
