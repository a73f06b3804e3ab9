"""CQO Desk (质官台): the desk of a company's chief quality officer."""

__version__ = "0.1.0"
