using System.Text;
using System.Text.Json;
using XenLint.Analysis;
using XenLint.Testing;

namespace XenLint.Reporting.Tests;

public sealed class ThePlanForPrograms
{
    private static readonly string Schema = RepositoryFolder.PathOf("schemas/xenlint-fix.schema.json");

    [Theory]
    [InlineData(Shell.Xe)]
    [InlineData(Shell.PowerShell)]
    public void Follows_its_schema(Shell shell) => Assert.Equal("", JsonSchemaValidator.Errors(Schema, Json(Trial(shell).Plan())));

    [Fact]
    public void Follows_it_when_the_pool_is_not_known() => Assert.Equal("", JsonSchemaValidator.Errors(
        Schema,
        Json(new FixTrial { Pool = new PoolBuilder("lab").Host("xs-01").WithoutTable("pool") }
            .ForEachHost("XL1901", host => new() { ["host"] = host.Uuid }, RemediationStep.Xe("xe host-enable uuid={host}", Risk.Low)).Plan())));

    [Fact]
    public void Has_the_same_commands_as_the_script_in_the_same_order()
    {
        var trial = Trial(Shell.Xe);
        using var json = JsonDocument.Parse(Json(trial.Plan()));

        var commands = json.RootElement.GetProperty("stages").EnumerateArray().Where(stage => stage.GetProperty("kind").GetString() != "by-hand").SelectMany(stage =>
            stage.GetProperty("before").EnumerateArray().Select(command => command.GetString()!)
                .Concat(stage.GetProperty("findings").EnumerateArray().SelectMany(finding => finding.GetProperty("steps").EnumerateArray())
                    .Where(step => step.GetProperty("role").GetString() == "run").SelectMany(step => step.GetProperty("commands").EnumerateArray())
                    .Where(command => command.GetProperty("doneFor").ValueKind == JsonValueKind.Null).Select(command => command.GetProperty("text").GetString()!))
                .Concat(stage.GetProperty("after").EnumerateArray().Select(command => command.GetString()!)));

        Assert.Equal(trial.Changes().Select(change => $"xe {change}"), commands);
    }

    [Theory]
    [InlineData(Shell.Xe)]
    [InlineData(Shell.PowerShell)]
    public void Gives_no_secret_away_nor_does_the_script(Shell shell)
    {
        var result = Reports.Run(SamplePool.Fleet()).Captures.Single();
        var plan = FixPlan.Of(result, new FixRequest { Shell = shell, LeastSeverity = Microsoft.CodeAnalysis.DiagnosticSeverity.Info });

        Assert.DoesNotContain("hunter2", Json(plan), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", FixTrial.Script(plan), StringComparison.Ordinal);
    }

    private static FixTrial Trial(Shell shell) => new FixTrial { Request = new() { Shell = shell } }
        .ForEachHost("XL1901", host => new() { ["host"] = host.Uuid, ["name"] = host.NameLabel },
            RemediationStep.Xe("xe host-list", Risk.None),
            RemediationStep.Xe("xe pbd-plug uuid={name}", Risk.Medium, interrupts: "storage") with { Demands = Demands.HostEvacuated | Demands.HighAvailabilityOff },
            RemediationStep.PowerShell("Invoke-XenPBD -Uuid {name} -XenAction Plug", Risk.Medium) with { Demands = Demands.HostEvacuated })
        .ForPool("XL1902", new() { ["pool"] = "p" },
            RemediationStep.Xe("xe pool-param-set uuid={pool} name-label=x", Risk.Low),
            RemediationStep.PowerShell("Set-XenPool -Uuid {pool} -NameLabel <name>", Risk.Low))
        .ForPool("XL1903", new() { ["pool"] = "p" },
            RemediationStep.Xe("xe pool-param-set uuid={pool} name-label=x", Risk.Low),
            RemediationStep.Xe("xe pool-param-set uuid={pool} name-label=y", Risk.Low) with { IsChoice = true })
        .ForPool("XL1904", [], RemediationStep.Xe("xe host-reboot uuid=<host>", Risk.High, "the host"));

    private static string Json(FixPlan plan)
    {
        using var stream = new MemoryStream();
        FixReport.WriteJson(plan, stream, Reports.Options);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
