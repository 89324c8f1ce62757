"""Makes sure that Chromium is there for the tests of the page: installs it where that is allowed.

Run by ``make test``. Says how to go on where it cannot; ``SYNOPSE_WITHOUT_BROWSER=1`` leaves these
tests out with that reason.
"""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
INSTALL = ("apt-get install -y --no-install-recommends chromium fonts-dejavu-core",)


def browser() -> str | None:
    """Path of an installed Chromium or Chrome, if there is one."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def install() -> None:
    """Install Debian's Chromium; quiet unless it fails."""
    for command in ("apt-get update -qq", *INSTALL):
        subprocess.run(
            command.split(),
            check=True,
            stdout=subprocess.DEVNULL,
            env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
        )


def main() -> int:
    if browser() or os.environ.get("SYNOPSE_WITHOUT_BROWSER"):
        return 0
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        print("installing Chromium for the tests of the page …", flush=True)
        try:
            install()
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"could not install Chromium: {error}", file=sys.stderr)
    if browser():
        return 0
    print(
        "the tests of the page need Chromium: install it (Debian: apt-get install chromium) and call "
        "make test again, or set SYNOPSE_WITHOUT_BROWSER=1 to leave them out",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
