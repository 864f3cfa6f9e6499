using System.Globalization;
using System.Text;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>PowerShell with the XenServer module. ASCII only, see <see cref="ShellQuoting.PowerShellFile"/>.</summary>
internal sealed class PowerShellDialect : ScriptDialect
{
    /// <inheritdoc/>
    public override IEnumerable<string> FirstLines => ["# For PowerShell with the XenServer module (XenServerPSModule).", "#"];

    /// <inheritdoc/>
    public override string HowToRun => "Connect first with Connect-XenServer -SetDefaultSession, as an administrator of the pool.";

    /// <inheritdoc/>
    public override IEnumerable<string> Preamble =>
    [
        "Set-StrictMode -Version Latest",
        "$ErrorActionPreference = 'Stop'",
        "$doing = 'the checks'; $hostNote = ''; $haNote = ''",
        "trap {",
        "    Write-Warning \"Stopped at: $doing. What stands further down was not done. $hostNote $haNote\"",
        "    break",
        "}",
    ];

    /// <inheritdoc/>
    public override string Last => "Write-Output 'Done. What is commented out in this script is left to you.'";

    /// <inheritdoc/>
    public override string Comment(string text)
    {
        var visible = new StringBuilder();
        foreach (var rune in VisibleText.Of(text).EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                visible.Append((char)rune.Value);
            }
            else
            {
                visible.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}");
            }
        }

        return visible.ToString();
    }

    /// <inheritdoc/>
    public override string Quote(string value) => ShellQuoting.OfFile(Shell.PowerShell).Quote(value);

    /// <inheritdoc/>
    public override IEnumerable<string> RequirePool(string poolUuid) =>
        [$"if (@(Get-XenPool)[0].uuid -ne {Text(poolUuid)}) {{ throw 'This is not the pool that the capture was taken of. Nothing was changed.' }}"];

    /// <inheritdoc/>
    public override IEnumerable<string> RequireHighAvailabilityOff(string poolUuid) =>
        ["if (@(Get-XenPool)[0].ha_enabled) { throw 'High availability was off when the capture was taken, and is on now. Take a new capture. Nothing was changed.' }"];

    /// <inheritdoc/>
    public override string Announce(string where) => $"$doing = {Text(where)}";

    /// <inheritdoc/>
    public override string Leave(string left, bool ofHost) => $"{(ofHost ? "$hostNote" : "$haNote")} = {Text(left)}";

    /// <summary>Where an expression is expected, a bare word would be a command.</summary>
    private string Text(string text) => Comment(text) is var plain && Quote(plain) is var quoted && quoted[0] is '\'' or '(' ? quoted : $"'{plain}'";
}
