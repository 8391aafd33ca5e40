"""Templates for everything that is shown as HTML: what a listing says is text in all of them, never markup."""

from jinja2 import Environment, PackageLoader, StrictUndefined

__all__ = ["escaping_templates"]


def escaping_templates(package: str) -> Environment:
    """The templates in ``package``'s folder ``templates``; every value is escaped and a missing one is an error."""
    return Environment(
        loader=PackageLoader(package),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
