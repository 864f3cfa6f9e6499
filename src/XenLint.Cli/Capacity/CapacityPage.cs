using System.Globalization;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>What a pool carries, for people: now, and when hosts are lost.</summary>
internal sealed class CapacityPage(Printer printer)
{
    /// <summary>Outages that are listed one by one; of more the worst ones.</summary>
    private const int MostRows = 64;

    /// <summary>Shows a pool.</summary>
    public void Print(WhatIf.Question question)
    {
        var load = question.Load;
        printer.Section("Now");
        PrintHosts(load);
        printer.Facts(
        [
            ("Together", $"{Size(load.NeedBytes)} of {Size(load.UsableBytes)} taken by {Machines(load.VMs.Length)}"),
            ("vCPUs per logical CPU", Ratio(load.Overcommit)),
        ]);
        if (load.VMs.Count(vm => vm.On is null) is > 0 and var homeless)
        {
            printer.Line($"Of the running machines, {homeless} have no host in the database; they count in the sum.");
        }

        if (question.Refused > 0)
        {
            printer.Line($"No room now for {question.Refused} of the added machines; the rest is counted.");
        }

        printer.Line();
        printer.Section(question.Failures == 1 ? "With one host down" : $"With {question.Failures} hosts down");
        if (question.Failures >= load.Hosts.Length)
        {
            printer.Line(load.Hosts.Length == 1
                ? "The pool has a single host: no other one takes over its machines."
                : "No host is left: nothing keeps running.");
            return;
        }

        // The enumeration goes in the order of the hosts, and the sort keeps it among equal ones.
        var outages = load.Outages(question.Failures).OrderByDescending(outage => outage.ShortBytes).ThenBy(outage => outage.HeadroomBytes).ToList();
        PrintOutages(load, outages);
        printer.Line();
        PrintVerdict(question, outages[0]);
    }

    private void PrintHosts(PoolLoad load)
    {
        var free = load.FreeBytes;
        printer.Table(new TextTable(
            [new("Host"), new("For machines", IsNumeric: true), new("Taken", IsNumeric: true), new("Free", IsNumeric: true), new("Machines", IsNumeric: true), new("CPUs", IsNumeric: true)],
            [
                .. load.Hosts.Select((host, index) => (IReadOnlyList<string>)
                [
                    host.Name,
                    Size(host.UsableBytes),
                    Size(host.UsableBytes - free[index]),
                    Size(free[index]),
                    Number(load.VMs.Count(vm => vm.On == index)),
                    host.Processors is { } processors ? Number(processors) : "?",
                ]),
            ]));
    }

    private void PrintOutages(PoolLoad load, IReadOnlyList<Outage> outages)
    {
        printer.Table(new TextTable(
            [new("Lost"), new("Move", IsNumeric: true), new("Needed", IsNumeric: true), new("Available", IsNumeric: true), new("Left", IsNumeric: true), new("vCPUs per CPU", IsNumeric: true), new("Fits")],
            [
                .. outages.Take(MostRows).Select(outage => (IReadOnlyList<string>)
                [
                    Names(load, outage),
                    Number(outage.Moves.Length),
                    Size(outage.NeedBytes),
                    Size(outage.UsableBytes),
                    Size(outage.HeadroomBytes),
                    Ratio(outage.Overcommit),
                    outage.Fits ? "yes" : $"no, {Size(outage.ShortBytes)} short",
                ]),
            ]));
        if (outages.Count > MostRows)
        {
            printer.Line($"... and {outages.Count - MostRows} less severe ones.");
        }
    }

    private void PrintVerdict(WhatIf.Question question, Outage worst)
    {
        if (!worst.Fits)
        {
            var lost = Names(question.Load, worst);
            var stranded = worst.Stranded.FirstOrDefault();
            printer.Line(stranded is null
                ? $"The pool cannot lose {lost}: its machines need {Size(worst.NeedBytes)}, and {Size(worst.UsableBytes)} are left ({Size(worst.ShortBytes)} short)."
                : $"The pool cannot lose {lost}: '{stranded.Name}' ({Size(stranded.NeedBytes)}) finds no room, {Size(worst.ShortBytes)} short.");
            return;
        }

        var any = question.Failures == 1 ? "any one host" : $"any {question.Failures} hosts";
        printer.Line(worst.HeadroomBytes == 0
            ? $"The pool carries the loss of {any}, and nothing more: it just fits."
            : $"The pool carries the loss of {any}.");
        printer.Line($"Largest machine that can be added so that it still does: {Size(question.Load.LargestAdditionBytes(question.Failures))} (without regard to failures: {Size(question.Load.LargestAdditionBytes(0))}).");
    }

    private static string Names(PoolLoad load, Outage outage) => string.Join(", ", outage.Lost.Select(host => load.Hosts[host].Name));

    private static string Machines(int count) => count == 1 ? "1 machine" : $"{Number(count)} machines";

    private static string Size(long bytes) => ByteSize.Text(bytes);

    private static string Ratio(decimal? ratio) => ratio?.ToString("0.00", CultureInfo.InvariantCulture) ?? "?";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
