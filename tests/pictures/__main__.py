"""Takes the pictures of the handbook from the running program: ``python -m tests.pictures [NAME…]``."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from desktop.domain.words import LANGUAGES
from desktop.store.ledger import Ledger
from desktop.ui.look.style import dress, speak
from desktop.work.sample import sample_changes
from tests.pictures.shots import SHOTS, Scene, window_on
from tests.pictures.small import save

BOOK = Path(__file__).parents[2] / "resources" / "handbook"


def main(wanted: list[str]) -> int:
    application = QApplication([])
    dress(application)
    for language in LANGUAGES:
        speak(application, language)
        target = BOOK / language / "pictures"
        target.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory() as folder:
            ledger = Path(folder) / ("示例企业.cqo" if language == "zh" else "sample.cqo")
            made = Ledger.create(ledger, who="沙丽萍")
            made.apply(sample_changes())
            made.close()
            scene = Scene(window_on(ledger, language, Path(folder)), language, Path(folder))
            for name, shot in SHOTS.items():
                if not wanted or name in wanted:
                    save(shot(scene).picture, target / f"{name}.png")
                    sys.stdout.write(f"{language} {name}\n")
            scene.window.close()
            application.processEvents()
        for old in target.glob("*.png"):
            if old.stem not in SHOTS:
                old.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
