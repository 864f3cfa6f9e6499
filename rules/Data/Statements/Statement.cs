using System.Collections.Immutable;

namespace XenLint.Rules.Data.Statements;

/// <summary>One thing that a document demands of a pool.</summary>
/// <param name="Id">The id, in lower case with hyphens.</param>
/// <param name="Document">The document.</param>
/// <param name="Text">The demand in this project's own words.</param>
/// <param name="Rules">The ids of the rules that decide it, wholly or in part; some may not be built yet.</param>
/// <param name="Unseen">The ids of what of it cannot be seen offline.</param>
public sealed record Statement(string Id, string Document, string Text, ImmutableArray<string> Rules, ImmutableArray<string> Unseen);

/// <summary>Something that neither a database nor a status report shows.</summary>
/// <param name="Id">The id, <c>N-1</c> and so on.</param>
/// <param name="What">What it is.</param>
/// <param name="Why">Why it cannot be seen.</param>
public sealed record UnseenMatter(string Id, string What, string Why);

/// <summary>A number that is kept for a rule.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Decides">What the rule decides, or will decide.</param>
public sealed record ReservedNumber(string Rule, string Decides);
