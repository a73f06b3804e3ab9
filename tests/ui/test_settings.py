from desktop.domain.words import LANGUAGES


def test_remembers_the_language(settings):
    for language in LANGUAGES:
        settings.language = language
        assert settings.language == language


def test_remembers_the_last_ledgers_that_are_still_there(settings, tmp_path):
    paths = [tmp_path / f"{n}.cqo" for n in range(9)]
    for path in paths:
        path.touch()
        settings.remember(path)
    settings.remember(paths[5])
    assert settings.recent == [paths[n] for n in (5, 8, 7, 6, 4, 3)]
    paths[8].unlink()
    assert settings.recent == [paths[n] for n in (5, 7, 6, 4, 3)]


def test_knows_nothing_at_first(settings):
    assert settings.recent == []
    assert settings.geometry is None
