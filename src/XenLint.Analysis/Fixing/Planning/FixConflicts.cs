namespace XenLint.Analysis;

/// <summary>Two findings that want different values for the same setting: which of them is right, a person decides.</summary>
internal static class FixConflicts
{
    public static void Hold(IReadOnlyList<PlannedRemedy> remedies)
    {
        var wishes = remedies
            .SelectMany(remedy => remedy.Running.SelectMany(step => step.Step.Calls.SelectMany(Setting.Of).Select(setting => (remedy, step.At, setting))))
            .GroupBy(wish => wish.setting.Field, StringComparer.Ordinal)
            .Where(field => field.Select(wish => wish.setting.Value).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .ToList();
        foreach (var field in wishes)
        {
            var said = string.Join(", ", field.Select(wish => $"{wish.remedy.Remedy.Finding.Rule.Id} wants {wish.setting.Value}").Distinct(StringComparer.Ordinal));
            foreach (var (remedy, at, _) in field.ToList())
            {
                remedy.Hold(at, new(FixObstacleKind.Conflict, $"findings want different values: {said}"));
            }
        }
    }
}
