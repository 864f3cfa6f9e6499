using System.CommandLine;
using XenLint.Analysis;
using XenLint.Rules;

namespace XenLint.Cli;

/// <summary><c>xenlint waive RULE OBJECT</c>: writes down the decision to live with a finding.</summary>
internal sealed class WaiveCommand : Command
{
    private readonly Argument<string[]> ruleAndObject = new("RULE OBJECT")
    {
        Description = "The rule's id, and the object: its uuid, its name, or its path such as 'pool/host[xs-01]/PIF[eth0]'.",
        Arity = new ArgumentArity(2, 2),
    };

    private readonly Option<string?> reason = new("--reason") { Description = "Why it is right to live with it; required.", HelpName = "TEXT" };

    private readonly Option<string?> objectClass = new("--class") { Description = "The object's class, such as PIF, when it is meant by its name.", HelpName = "CLASS" };

    private readonly Option<string?> until = new("--until") { Description = "The last day on which it holds. Default: for ever.", HelpName = "DATE" };

    private readonly Option<string?> ticket = new("--ticket") { Description = "Where the matter is tracked.", HelpName = "TEXT" };

    private readonly Option<string?> waivers = new("--waivers")
    {
        Description = "The file. Default: xenlint.waivers.json, found as the configuration is; a new one in the current folder when there is none.",
        HelpName = "FILE",
    };

    public WaiveCommand(Surroundings surroundings)
        : base("waive", "Waive a finding: it stays in reports and no longer counts.")
    {
        Add(ruleAndObject);
        Add(reason);
        Add(objectClass);
        Add(until);
        Add(ticket);
        Add(waivers);
        SetAction(parsed => Waive(parsed, surroundings));
    }

    private int Waive(ParseResult parsed, Surroundings surroundings)
    {
        var catalog = RuleCatalog.Of(RulesAssembly.Assembly);
        var waiver = Read(parsed, catalog, DateOnly.FromDateTime(surroundings.Now.UtcDateTime));
        var source = new WaiverSource(surroundings);
        var path = source.Find(parsed.GetValue(waivers), inputs: []) ?? WaiverSource.FileName;
        var file = File.Exists(surroundings.AbsolutePath(path)) ? source.Load(path, catalog) : WaiverFile.Empty;
        if (Problems.Tell(file.Problems, surroundings))
        {
            return ExitCode.Usage;
        }

        var before = file.Waivers.FirstOrDefault(waiver.IsAboutTheSameAs);
        Write(path, file.With(waiver with { Created = before?.Created ?? waiver.Created }), surroundings);
        var last = waiver.Expires is { } day ? $"until {WaiverGrammar.Text(day)}" : "for ever";
        surroundings.Text.WriteLine(Printable.Of($"{path}: {waiver} {(before is null ? "is waived" : "was waived already; it is now waived")} {last}."));
        return ExitCode.Success;
    }

    private Waiver Read(ParseResult parsed, RuleCatalog catalog, DateOnly today)
    {
        var words = PlainArguments.Read(parsed, ruleAndObject);
        if (WaiverGrammar.ProblemOfRule(words[0], catalog) is { } problem)
        {
            throw new UsageException($"{problem} 'xenlint rules' lists all.");
        }

        return new Waiver(catalog.Find(words[0])!.Id, ObjectOf(words[1].Trim(), parsed.GetValue(objectClass)?.Trim()), ReasonOf(parsed))
        {
            Ticket = parsed.GetValue(ticket)?.Trim() is { Length: > 0 } written ? written : null,
            Expires = LastDay(parsed, today),
            Created = today,
        };
    }

    private string ReasonOf(ParseResult parsed) => parsed.GetValue(reason)?.Trim() is { Length: > 0 } written
        ? written
        : throw new UsageException("--reason: say why it is right to live with the finding; whoever reads the report will ask.");

    private DateOnly? LastDay(ParseResult parsed, DateOnly today)
    {
        if (parsed.GetValue(until) is not { } written)
        {
            return null;
        }

        var day = WaiverGrammar.Date(written) ?? throw new UsageException($"'{written}' does not suit --until. Write a day such as 2027-03-31.");
        return day >= today ? day : throw new UsageException($"--until: {written} is over; the waiver would never hold.");
    }

    private static WaivedObject ObjectOf(string text, string? objectClass) =>
        text.Length == 0 ? throw new UsageException("OBJECT: name the object, by its uuid or its name.")
        : !Guid.TryParseExact(text, "D", out _) ? new WaivedObject(null, objectClass is { Length: > 0 } ? objectClass : null, text)
        : objectClass is null ? new WaivedObject(text.ToLowerInvariant(), null, null)
        : throw new UsageException("--class: a uuid names one object, whatever its class. Leave --class out.");

    private static void Write(string path, WaiverFile file, Surroundings surroundings)
    {
        try
        {
            WholeFile.Replace(surroundings.AbsolutePath(path), file.ToText());
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be written: {problem.Message}");
        }
    }
}
