using System.Text.Json;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>Writes one run. Everything that results refer to comes before them, so that a reader can stream too.</summary>
internal sealed class RunWriter(Utf8JsonWriter json, SarifRun run, RuleTable rules, ReportOptions options, SarifOptions sarif)
{
    public void Write()
    {
        var uris = new ArtifactUris(sarif, run.Pool);
        var artifacts = sarif.IsFull ? ArtifactTable.Of(run, uris) : null;
        var objects = sarif.IsFull ? LogicalLocationTable.Of(run) : null;
        var taxonomy = sarif.IsFull ? ReferenceTaxonomy.Of(rules) : null;
        var places = new PhysicalLocationWriter(json, uris, artifacts);

        json.WriteStartObject();
        new ToolWriter(json, rules, taxonomy, options).Write();
        taxonomy?.Write(json);
        WriteAutomation();
        new InvocationWriter(json, run, rules, options, sarif, new NotificationWriter(json, rules, places, uris)).Write();
        artifacts?.Write(json);
        objects?.Write(json);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteString("defaultEncoding", "utf-8");
        json.WriteString("language", "en-US");
        if (sarif.Profile != SarifProfile.GitHub)
        {
            WriteProperties();
        }

        var results = new ResultWriter(json, run, rules, places, objects, uris, sarif);
        json.WriteStartArray("results");
        foreach (var finding in run.Results)
        {
            results.Write(finding);
            json.Trickle();
        }

        var absent = new AbsentResultWriter(json, run, rules, uris);
        foreach (var entry in run.Gone)
        {
            absent.Write(entry);
            json.Trickle();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteAutomation()
    {
        json.WriteStartObject("automationDetails");
        if (sarif.Profile == SarifProfile.Azure && sarif.Pipeline is { } pipeline)
        {
            json.WriteString("id", pipeline.AutomationId);
            json.WriteStartObject("properties");
            foreach (var (name, value) in pipeline.Properties)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
        }
        else
        {
            json.WriteString("id", run.AutomationId);
        }

        json.WriteEndObject();
    }

    private void WriteProperties()
    {
        json.WriteStartObject("properties");
        json.WriteStartObject("xenlint");
        json.WriteString("profile", sarif.IsFull ? "full" : "azdo");
        if (run.Pool is { } pool)
        {
            WritePool(pool);
            json.WriteStartObject("outcomes");
            foreach (var outcome in run.Outcomes.GroupBy(outcome => outcome.Outcome).OrderBy(group => group.Key))
            {
                json.WriteNumber(ReportWords.Of(outcome.Key), outcome.Count());
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WritePool(CaptureSummary pool)
    {
        var facts = PoolFacts.Of(pool);
        json.WriteStartObject("pool");
        json.WriteString("id", pool.Id);
        json.WriteString("name", pool.DisplayName);
        json.WriteString("product", facts.Product);
        json.WriteString("version", facts.Version);
        json.WriteString("schema", facts.Schema);
        json.WriteString("capturedAt", facts.CapturedAt);
        json.Number("hosts", facts.Hosts);
        json.Number("vms", facts.VMs);
        json.WriteEndObject();
    }
}
