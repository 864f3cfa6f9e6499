using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>Writes a plan as a script to review, or for programs.</summary>
public static class FixReport
{
    /// <summary>Writes the script of the plan's shell.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="output">Where to; lines end with LF.</param>
    /// <param name="options">The version and the settings of the run.</param>
    public static void WriteScript(FixPlan plan, TextWriter output, ReportOptions options)
    {
        var script = new FixScript(plan.Shell == Shell.Xe ? new BashDialect() : new PowerShellDialect(), output);
        script.Write(plan, options);
    }

    /// <summary>Writes the plan as JSON (schema <c>schemas/xenlint-fix.schema.json</c>).</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="output">Where to.</param>
    /// <param name="options">The version of XenLint.</param>
    public static void WriteJson(FixPlan plan, Stream output, ReportOptions options)
    {
        using var json = JsonOutput.Open(output, indented: true);
        JsonFixPlan.Write(json, plan, options);
        json.Close(output);
    }
}
