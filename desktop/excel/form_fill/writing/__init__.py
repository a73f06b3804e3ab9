"""A form's way to the disk, with the values of its own formulas brought up to date."""
