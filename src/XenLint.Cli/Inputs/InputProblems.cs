using XenLint.Model;

namespace XenLint.Cli;

/// <summary>Tells on standard error what became of each input that was not read whole: what, where, and what to do.</summary>
internal static class InputProblems
{
    public static void Tell(Fleet fleet, Surroundings surroundings)
    {
        foreach (var input in fleet.Inputs.Where(input => input.Status != ReadStatus.Read))
        {
            var reason = input.Reason ?? "the reason is not known";
            surroundings.Complain($"{input.Path}: {Words(input.Status)}: {reason}{(reason.EndsWith('.') ? "" : ".")}");
        }
    }

    private static string Words(ReadStatus status) => status switch
    {
        ReadStatus.Partial => "read in part",
        ReadStatus.OverLimit => "over a limit",
        ReadStatus.Ignored => "ignored",
        _ => "not read",
    };
}
