using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>bash with the <c>xe</c> command line.</summary>
internal sealed class BashDialect : ScriptDialect
{
    /// <inheritdoc/>
    public override IEnumerable<string> FirstLines =>
    [
        "#!/usr/bin/env bash",
        "# Names stand in single quotes, because nothing in them is to be expanded or escaped:",
        "# shellcheck disable=SC1003,SC1112,SC2016",
        "#",
    ];

    /// <inheritdoc/>
    public override string HowToRun => "Run it with bash on the pool's coordinator, in a session that outlives your connection (screen, tmux).";

    /// <inheritdoc/>
    public override IEnumerable<string> Preamble =>
    [
        "set -euo pipefail",
        "doing='the checks' host_note='' ha_note=''",
        "stopped() {",
        "    printf 'Stopped at: %s. What stands further down was not done.\\n' \"$doing\" >&2",
        "    if [ -n \"$host_note\" ]; then printf '%s\\n' \"$host_note\" >&2; fi",
        "    if [ -n \"$ha_note\" ]; then printf '%s\\n' \"$ha_note\" >&2; fi",
        "}",
        "trap stopped ERR",
        "refuse() {",
        "    printf '%s Nothing was changed.\\n' \"$1\" >&2",
        "    exit 1",
        "}",
    ];

    /// <inheritdoc/>
    public override string Last => "printf '%s\\n' 'Done. What is commented out in this script is left to you.'";

    /// <inheritdoc/>
    public override string Comment(string text) => VisibleText.Of(text);

    /// <inheritdoc/>
    public override string Quote(string value) => ShellQuoting.OfFile(Shell.Xe).Quote(value);

    /// <inheritdoc/>
    public override IEnumerable<string> RequirePool(string poolUuid) =>
        [$"[ \"$(xe pool-list --minimal)\" = {Quote(poolUuid)} ] || refuse 'This is not the pool that the capture was taken of.'"];

    /// <inheritdoc/>
    public override IEnumerable<string> RequireHighAvailabilityOff(string poolUuid) =>
    [
        $"[ \"$(xe pool-param-get uuid={Quote(poolUuid)} param-name=ha-enabled)\" = false ] || "
        + "refuse 'High availability was off when the capture was taken, and is on now. Take a new capture.'",
    ];

    /// <inheritdoc/>
    public override string Announce(string where) => $"doing={ShellWord(where)}";

    /// <inheritdoc/>
    public override string Leave(string left, bool ofHost) => $"{(ofHost ? "host_note" : "ha_note")}={ShellWord(left)}";

    private string ShellWord(string text) => text.Length == 0 ? "''" : Quote(VisibleText.Of(text));
}
