using System.CommandLine;
using System.Globalization;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>The options of <c>capacity</c> that change a pool before it is looked at.</summary>
internal sealed class WhatIf
{
    /// <summary>Sets of lost hosts that are tried at the most; more would take longer than somebody waits.</summary>
    private const double MostOutages = 500_000;

    private readonly WholeNumber fail = new("--fail", "Number of hosts that are lost at once. Default: 1.", 1, most: 16);

    private readonly WholeNumber addHosts = new("--add-hosts", "Hosts that are added, each like the smallest one that is there.", 0, most: 256);

    private readonly Option<string[]> addVMs = new("--add-vms")
    {
        Description = "Virtual machines that are added and started, such as 10:16G:4: how many, memory of each, virtual processors of each; repeatable.",
        HelpName = "N:RAM:VCPUS",
        AllowMultipleArgumentsPerToken = false,
    };

    public void AddTo(Command command)
    {
        command.Add(fail.Option);
        command.Add(addHosts.Option);
        command.Add(addVMs);
    }

    /// <summary>True when one of the options was written.</summary>
    public bool IsAsked(ParseResult parsed) =>
        parsed.GetResult(fail.Option) is not null || parsed.GetResult(addHosts.Option) is not null || parsed.GetValue(addVMs) is { Length: > 0 };

    /// <summary>How many hosts are lost at once.</summary>
    public int Failures(ParseResult parsed) => fail.Read(parsed);

    /// <summary>The question, with the machines that found no room in it.</summary>
    /// <exception cref="UsageException">A value cannot be followed.</exception>
    public Question Ask(PoolLoad load, ParseResult parsed)
    {
        var failures = fail.Read(parsed);
        var smallest = load.Hosts.MinBy(host => host.UsableBytes)!;
        var hosts = Enumerable.Range(1, addHosts.Read(parsed))
            .Select(number => smallest with { Name = string.Create(CultureInfo.InvariantCulture, $"added host {number}"), Uuid = null });
        var changed = load.With(hosts);
        var machines = new List<CapacityVM>();
        foreach (var written in parsed.GetValue(addVMs) ?? [])
        {
            machines.AddRange(AddedMachines.Parse(written).Machines(machines.Count + 1));
        }

        if (changed.OutageCount(failures) > MostOutages)
        {
            throw new UsageException($"--fail {failures}: {changed.Hosts.Length} hosts can fail in more ways than can be tried; ask for fewer at once.");
        }

        var with = changed.With(machines);
        return new Question(with.Load, failures, machines.Count - (with.Load.VMs.Length - changed.VMs.Length));
    }

    /// <summary>A pool, and what may happen to it.</summary>
    /// <param name="Load">The pool with everything that was added.</param>
    /// <param name="Failures">How many hosts are lost at once.</param>
    /// <param name="Refused">How many of the added machines find no room while all hosts run.</param>
    internal sealed record Question(PoolLoad Load, int Failures, int Refused);
}
