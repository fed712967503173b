"""`./mutoscope`: sets up once and says so, goes straight on later, names the one command where it cannot."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOOLS = ("sh", "dirname", "readlink", "cksum", "cat", "uname", "mkdir", "chmod", "touch")
FAKE = """\
#!/bin/sh
# A Python that notes its calls. As a venv's own it installs and runs; else it makes a venv.
printf '%s\\n' "$*" >> "{log}"
case "$1 $2 $3" in
    "-c "*) exit {usable} ;;
    "-m venv --clear") mkdir -p "$4/bin"; cat "$0" > "$4/bin/python"; chmod +x "$4/bin/python" ;;
    "-m pip install") exit {installs} ;;
esac
exit 0
"""


class Checkout:
    """The launcher in a folder of its own, with a PATH of its own."""

    def __init__(self, folder):
        self.home = folder / "a checkout"
        self.bin = folder / "bin"
        self.log = folder / "log"
        self.home.mkdir()
        self.bin.mkdir()
        shutil.copy(ROOT / "mutoscope", self.home)
        (self.home / "pyproject.toml").write_text("[project]\n")
        for name in TOOLS:
            (self.bin / name).symlink_to(shutil.which(name))

    def program(self, name, text):
        file = self.bin / name
        file.unlink(missing_ok=True)
        file.write_text(text)
        file.chmod(0o755)

    def python(self, name="python3", usable=0, installs=0):
        self.program(name, FAKE.format(log=self.log, usable=usable, installs=installs))

    def run(self, *arguments):
        done = subprocess.run(
            [self.home / "mutoscope", *arguments], env={"PATH": str(self.bin)}, capture_output=True, text=True
        )
        calls = self.log.read_text().splitlines() if self.log.exists() else []
        self.log.unlink(missing_ok=True)
        return done, [call for call in calls if not call.startswith("-c ")]


@pytest.fixture
def checkout(tmp_path):
    return Checkout(tmp_path)


def test_the_first_use_says_what_it_does_and_runs(checkout):
    checkout.python()
    done, calls = checkout.run("run", "-m", "a fox in snow")
    made, installed, ran = calls
    assert (done.returncode, done.stdout) == (0, "")
    assert f"Setting up Mutoscope in {checkout.home}/.venv (once): about" in done.stderr
    assert "MB to download" in done.stderr
    assert "minutes" in done.stderr
    assert made == f"-m venv --clear {checkout.home}/.venv"
    assert installed.endswith(f"--editable {checkout.home}")
    assert ran == "-P -m mutoscope run -m a fox in snow"


def test_later_starts_go_straight_on_until_what_is_needed_changes(checkout):
    checkout.python()
    checkout.run()
    done, calls = checkout.run("clips")
    assert (done.stderr, calls) == ("", ["-P -m mutoscope clips"])
    (checkout.home / "pyproject.toml").write_text("[project]\nname = 'mutoscope'\n")
    done, calls = checkout.run("clips")
    assert [call.split()[1] for call in calls] == ["pip", "-m"]


def test_what_only_developers_need_is_an_extra_and_covers_the_rest(checkout):
    checkout.python()
    _, calls = checkout.run("--set-up", "dev")
    assert calls[-1].endswith("[dev]")
    _, calls = checkout.run()
    assert calls == ["-P -m mutoscope"]


def test_an_installation_that_breaks_off_is_gone_on_with(checkout):
    checkout.python(installs=1)
    done, calls = checkout.run("clips")
    assert (done.returncode, "Run the same command again" in done.stderr) == (1, True)
    assert not any("mutoscope clips" in call for call in calls)
    checkout.python()
    (checkout.home / ".venv/bin/python").write_text((checkout.bin / "python3").read_text())
    done, calls = checkout.run("clips")
    assert (done.returncode, calls[-1]) == (0, "-P -m mutoscope clips")


@pytest.mark.parametrize(
    ("system", "release", "command"),
    [
        ("Linux", "ID=debian", "    sudo apt install python3.12-venv"),
        ("Linux", "ID=ubuntu\nID_LIKE=debian", "    sudo apt install python3.12-venv"),
        ("Linux", "ID=fedora", "    sudo dnf install python3"),
        ("Linux", 'ID="rocky"\nID_LIKE="rhel centos fedora"', "    sudo dnf install python3.12"),
        ("Linux", "ID=arch", "    sudo pacman -S python"),
        ("Darwin", "", "    brew install python@3.13"),
        ("MINGW64_NT-10.0", "", "    wsl --install"),
    ],
)
def test_without_a_python_there_is_one_command_for_the_system(checkout, system, release, command):
    checkout.python(usable=1)
    checkout.program("uname", f"#!/bin/sh\necho {system}\n")
    checkout.program("apt-cache", "#!/bin/sh\n[ $2 = python3.12-venv ]\n")
    (checkout.home / "os-release").write_text(release)
    launcher = checkout.home / "mutoscope"
    launcher.write_text(launcher.read_text().replace("/etc/os-release", f'"{checkout.home}/os-release"'))
    done, calls = checkout.run("clips")
    shown = done.stderr.splitlines()
    assert (done.returncode, calls) == (1, [])
    assert "Python 3.11 or newer" in shown[0] or "in WSL" in shown[0]
    assert [line for line in shown if line.startswith("    ")] == [command]
    assert not (checkout.home / ".venv").exists()


def test_without_its_lists_apt_is_updated_first(checkout):
    checkout.program("uname", "#!/bin/sh\necho Linux\n")
    launcher = checkout.home / "mutoscope"
    (checkout.home / "os-release").write_text("ID=debian")
    launcher.write_text(launcher.read_text().replace("/etc/os-release", f'"{checkout.home}/os-release"'))
    done, _ = checkout.run()
    assert "    sudo apt update && sudo apt install python3-venv" in done.stderr.splitlines()


def test_a_venv_whose_python_went_away_is_made_anew(checkout):
    checkout.python()
    checkout.run()
    (checkout.home / ".venv/bin/python").unlink()
    _, calls = checkout.run("clips")
    assert [call.split()[1] for call in calls] == ["venv", "pip", "-m"]


def test_the_newest_usable_python_is_taken(checkout):
    checkout.python("python3", usable=1)
    checkout.python("python3.12")
    done, calls = checkout.run()
    assert (done.returncode, calls[0].startswith("-m venv")) == (0, True)


def test_it_is_a_plain_script_that_runs_from_anywhere(checkout, tmp_path):
    checkout.python()
    (tmp_path / "muto").symlink_to(checkout.home / "mutoscope")
    assert os.access(ROOT / "mutoscope", os.X_OK)
    done = subprocess.run([checkout.home / "mutoscope"], cwd="/", env={"PATH": str(checkout.bin)}, check=True)
    assert done.returncode == 0
    linked = subprocess.run(
        [tmp_path / "muto", "clips"], env={"PATH": str(checkout.bin)}, capture_output=True
    )
    assert linked.returncode == 0
