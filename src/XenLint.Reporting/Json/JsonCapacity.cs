using System.Collections.Immutable;
using System.Text.Json;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>
/// What a pool carries, as <c>pools[].capacity</c> of the report for programs and as <c>xenlint capacity --format json</c>. Sizes are bytes.
/// </summary>
public static class JsonCapacity
{
    /// <summary>Writes the properties of an object: what the pool carries as it is, or why that is not known.</summary>
    /// <param name="json">Where to write; an object is open.</param>
    /// <param name="pool">The pool.</param>
    public static void WriteOf(Utf8JsonWriter json, CaptureSummary pool)
    {
        CapacityFigures figures;
        try
        {
            figures = pool.Capacity;
        }
        catch (NotKnownException unknown)
        {
            WriteUnknown(json, unknown);
            return;
        }

        Write(json, figures);
    }

    /// <summary>Writes the properties of an object.</summary>
    /// <param name="json">Where to write; an object is open.</param>
    /// <param name="figures">The pool.</param>
    public static void Write(Utf8JsonWriter json, CapacityFigures figures)
    {
        json.WriteNull("notKnown");
        json.WriteStartArray("hosts");
        for (var host = 0; host < figures.Hosts.Length; host++)
        {
            json.WriteStartObject();
            WriteHost(json, figures.Hosts[host]);
            json.WriteNumber("usableBytes", figures.Hosts[host].UsableBytes);
            json.WriteNumber("freeBytes", figures.FreeBytes[host]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("now");
        json.WriteNumber("needBytes", figures.NeedBytes);
        json.WriteNumber("usableBytes", figures.UsableBytes);
        json.WriteNumber("largestAdditionBytes", figures.LargestAdditionNowBytes);
        Ratio(json, figures.Overcommit);
        json.WriteEndObject();
        json.WriteNumber("failures", figures.Failures);
        json.WriteNumber("largestAdditionBytes", figures.LargestAdditionBytes);
        if (figures.WorstOutage is { } worst)
        {
            json.WriteStartObject("worstOutage");
            WriteOutage(json, figures.Hosts, worst);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("worstOutage");
        }
    }

    /// <summary>Writes the properties of an object when the capacity of the pool is not known.</summary>
    public static void WriteUnknown(Utf8JsonWriter json, NotKnownException unknown)
    {
        json.WriteStartObject("notKnown");
        json.WriteString("code", ReasonCode.Of(unknown.Reason));
        json.WriteString("detail", unknown.Message);
        json.WriteEndObject();
    }

    /// <summary>Writes the properties of one outage.</summary>
    /// <param name="json">Where to write; an object is open.</param>
    /// <param name="hosts">The pool's hosts.</param>
    /// <param name="outage">What becomes of its machines.</param>
    private static void WriteOutage(Utf8JsonWriter json, ImmutableArray<CapacityHost> hosts, Outage outage)
    {
        json.WriteStartArray("lost");
        foreach (var host in outage.Lost)
        {
            json.WriteStartObject();
            WriteHost(json, hosts[host]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("fits", outage.Fits);
        json.WriteNumber("moves", outage.Moves.Length);
        json.WriteNumber("needBytes", outage.NeedBytes);
        json.WriteNumber("usableBytes", outage.UsableBytes);
        json.WriteNumber("shortBytes", outage.ShortBytes);
        Ratio(json, outage.Overcommit);
        json.WriteStartArray("stranded");
        foreach (var vm in outage.Stranded)
        {
            json.WriteStartObject();
            json.WriteString("name", vm.Name);
            json.WriteString("uuid", vm.Uuid);
            json.WriteNumber("needBytes", vm.NeedBytes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHost(Utf8JsonWriter json, CapacityHost host)
    {
        json.WriteString("name", host.Name);
        json.WriteString("uuid", host.Uuid);
    }

    private static void Ratio(Utf8JsonWriter json, decimal? ratio)
    {
        if (ratio is { } known)
        {
            json.WriteNumber("vcpusPerProcessor", decimal.Round(known, 6));
        }
        else
        {
            json.WriteNull("vcpusPerProcessor");
        }
    }
}
