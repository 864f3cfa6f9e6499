using System.Globalization;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Says what is wrong with a database, where, and what is lost.</summary>
internal static class DamageReport
{
    public static string Describe(DatabaseFile database, string? contentLoss, string remedy)
    {
        var sentences = new List<string>();
        if (contentLoss is not null)
        {
            sentences.Add($"{contentLoss}.");
        }

        if (database.Damage is { } damage)
        {
            sentences.Add($"{damage.Message}, at {Position(database.Source, damage.Offset)}.");
            sentences.Add(Loss(database));
        }

        if (database.Notices.Count > 0)
        {
            var more = database.Notices.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" (and {database.Notices.Count - 1} more)") : "";
            sentences.Add($"{database.Notices[0].Message}, at {Position(database.Source, database.Notices[0].Offset)}{more}.");
        }

        sentences.Add(remedy);
        return string.Join(' ', sentences);
    }

    /// <summary>Line and column for an editor, the byte for everything else: a raw dump is one line of megabytes.</summary>
    private static string Position(SourceFile file, int offset)
    {
        var position = file.PositionOf(offset);
        return string.Create(
            CultureInfo.InvariantCulture, $"line {position.Line + 1}, column {position.Character + 1} (byte {offset} of {file.Bytes.Length})");
    }

    private static string Loss(DatabaseFile database)
    {
        var cut = database.Tables.Values.Where(table => !table.IsComplete).ToList();
        var whole = database.Tables.Count - cut.Count;
        var partly = cut.Count == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture, $", table {cut[0].Name} in part ({cut[0].WrittenRows} rows)");
        return whole + cut.Count == 0
            ? "No table could be read."
            : string.Create(CultureInfo.InvariantCulture, $"Read and analysed: {whole} tables whole{partly}; what follows is lost.");
    }
}
