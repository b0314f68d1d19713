"""check.py SOURCE_DIRECTORY ACCEPTS: the files of apps/examples are what they are said to be, and tidemark takes every command
line in them and in README.md. Exit status: 0 all is well, 1 something is not, 77 there is no PyYAML (SKIPPED)."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

try:
    import yaml
except ImportError:
    print("SKIPPED: python3-yaml is not installed, so that the examples are not read")
    sys.exit(77)

source, accepts = sys.argv[1], sys.argv[2]
examples = os.path.join(source, "apps", "examples")
problems = []


def expect(holds, problem):
    if not holds:
        problems.append(problem)


def read(name, directory=examples):
    with open(os.path.join(directory, name), encoding="utf-8") as file:
        return file.read()


def commands_in_shell(text, origin):
    """The tidemark command lines of a script, as (origin, words)."""
    found = []
    for line in text.replace("\\\n", " ").splitlines():
        line = re.sub(r"^\s*\$ ", "", line).strip()
        if not line.startswith("tidemark "):
            continue
        line = re.sub(r"\$\{\{.*?\}\}", "value", line)
        line = re.sub(r"\$\{?\w+\}?", "value", line)
        words = shlex.split(line, comments=True)
        for stop in ("|", ">", "&&", ";"):
            if stop in words:
                words = words[: words.index(stop)]
        found.append((origin, words))
    return found


def check_github():
    name = "github-actions.yml"
    text = read(name)
    workflow = yaml.safe_load(text)
    # YAML 1.1 takes the key "on" for true.
    triggers = workflow.get("on", workflow.get(True))
    expect(triggers and "schedule" in triggers and "pull_request" in triggers, f"{name}: no schedule or no pull_request")
    expect(all(re.fullmatch(r"\S+( \S+){4}", entry["cron"]) for entry in triggers["schedule"]), f"{name}: no cron line")
    expect(workflow.get("permissions") == {"contents": "read"}, f"{name}: permissions are not contents: read")
    commands = []
    for job_name, job in workflow["jobs"].items():
        expect("runs-on" in job and job.get("steps"), f"{name}: {job_name} has no runs-on or no steps")
        expect("timeout-minutes" in job, f"{name}: {job_name} may run for ever")
        allowed = {"contents": "read", "security-events": "write"}
        given = job.get("permissions", {})
        expect(all(allowed.get(right) == how for right, how in given.items()), f"{name}: {job_name} may too much: {given}")
        for step in job["steps"]:
            expect(("uses" in step) != ("run" in step), f"{name}: a step of {job_name} neither uses nor runs: {step}")
            if "uses" in step:
                expect(re.fullmatch(r"[\w./-]+@(v\d+\.\d+\.\d+|[0-9a-f]{40})", step["uses"]), f"{name}: not pinned: {step['uses']}")
            else:
                expect("${{ secrets" not in step["run"], f"{name}: a secret on a command line")
                commands += commands_in_shell(step["run"], name)
    for needed in ("markdown:$GITHUB_STEP_SUMMARY", "--format github", "upload-sarif@", "sarif:"):
        expect(needed in text, f"{name}: without {needed}")
    verbs = {" ".join(words[1:3]) for _, words in commands}
    expect(verbs == {"db drift", "db verify"}, f"{name}: runs {verbs}")
    return commands


def check_gitlab():
    name = "gitlab-ci.yml"
    pipeline = yaml.safe_load(read(name))
    expect(pipeline.get("stages"), f"{name}: no stages")
    commands = []
    for job_name, job in pipeline.items():
        if job_name in ("stages", "variables"):
            continue
        base = pipeline.get(job.get("extends"), {})
        expect({**base, **job}.get("stage") in pipeline["stages"], f"{name}: {job_name} is of no stage")
        if job_name.startswith("."):
            continue
        expect(job.get("script") and job.get("rules"), f"{name}: {job_name} has no script or no rules")
        expect("junit" in job["artifacts"]["reports"], f"{name}: {job_name} reports no junit")
        commands += commands_in_shell("\n".join(job["script"]), name)
    expect(len(commands) == 2, f"{name}: {len(commands)} command lines")
    return commands


def check_kubernetes():
    name = "kubernetes-cronjob.yaml"
    commands = []
    for document in yaml.safe_load_all(read(name)):
        expect(document["apiVersion"] == "batch/v1" and document["kind"] == "CronJob", f"{name}: no CronJob of batch/v1")
        expect(document["metadata"]["name"] and document["spec"]["schedule"], f"{name}: no name or no schedule")
        pod = document["spec"]["jobTemplate"]["spec"]["template"]["spec"]
        expect(pod["restartPolicy"] == "Never", f"{name}: a failed check is started again")
        expect(pod["securityContext"]["runAsNonRoot"] is True, f"{name}: may run as root")
        volumes = {volume["name"] for volume in pod["volumes"]}
        for container in pod["containers"]:
            context = container["securityContext"]
            expect(context["readOnlyRootFilesystem"] is True, f"{name}: the root is not read-only")
            expect(context["allowPrivilegeEscalation"] is False and context["capabilities"] == {"drop": ["ALL"]}, f"{name}: privileges")
            expect(container["resources"]["requests"] and container["resources"]["limits"], f"{name}: no resources")
            expect({mount["name"] for mount in container["volumeMounts"]} == volumes, f"{name}: volumes and mounts are not the same")
            expect(not any("secretKeyRef" in str(entry) for entry in container.get("env", [])), f"{name}: the secret is in the environment")
            expect(":latest" not in container["image"] and ":" in container["image"], f"{name}: the image is not pinned")
            commands.append((name, container["command"]))
    return commands


def check_systemd():
    service, timer = read("tidemark-drift.service"), read("tidemark-drift.timer")
    settings = dict(line.split("=", 1) for line in service.splitlines() if re.match(r"[A-Z]\w+=", line))
    for setting, value in (("DynamicUser", "yes"), ("StateDirectory", "tidemark"), ("ProtectSystem", "strict"),
                           ("NoNewPrivileges", "yes"), ("Type", "oneshot"), ("CapabilityBoundingSet", "")):
        expect(settings.get(setting) == value, f"tidemark-drift.service: {setting} is not {value}")
    expect(settings.get("LoadCredential", "").startswith("url:"), "tidemark-drift.service: the URL is no credential")
    expect("OnCalendar=" in timer and "WantedBy=timers.target" in timer, "tidemark-drift.timer: it never elapses")
    verify_units(service, timer)
    return commands_in_shell(re.sub(r"(?m)^ExecStart=/usr/bin/", "", service), "tidemark-drift.service")


def verify_units(service, timer):
    """By systemd itself, where it is; a program that is there stands for tidemark."""
    if shutil.which("systemd-analyze") is None:
        print("systemd-analyze is not here: the units were not verified")
        return
    with tempfile.TemporaryDirectory() as directory:
        for name, text in (("tidemark-drift.service", service.replace("/usr/bin/tidemark", "/usr/bin/env")), ("tidemark-drift.timer", timer)):
            with open(os.path.join(directory, name), "w", encoding="utf-8") as file:
                file.write(text)
        units = [os.path.join(directory, name) for name in ("tidemark-drift.service", "tidemark-drift.timer")]
        done = subprocess.run(["systemd-analyze", "verify", "--man=no", *units], capture_output=True, text=True, check=False)
        complaints = [line for line in done.stderr.splitlines() if "tidemark-drift" in line]
        expect(not complaints, "systemd-analyze: " + "; ".join(complaints))


commands = check_github() + check_gitlab() + check_kubernetes() + check_systemd()
readme_code = "\n".join(line for line in read("README.md", source).splitlines() if line.startswith("    "))
commands += commands_in_shell(read("role.sh"), "role.sh") + commands_in_shell(readme_code, "README.md")
expect(len(commands) > 12, f"only {len(commands)} command lines were found")
for origin, words in commands:
    done = subprocess.run([accepts, *words[1:]], capture_output=True, text=True, check=False)
    expect(done.returncode == 0, f"{origin}: {shlex.join(words)}\n    {done.stderr.strip()}")

listed = read("README.md")
for file in os.listdir(examples):
    expect(file == "README.md" or file in listed, f"apps/examples/README.md does not name {file}")
expect("apps/examples" in read("README.md", source), "README.md does not point to apps/examples")

print("\n".join(problems) or f"{len(commands)} command lines are accepted")
sys.exit(1 if problems else 0)
