using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace XenLint.Testing;

/// <summary>
/// Checks of what holds for every input. Inputs are the same at each run; <c>XENLINT_FSCHECK_SEED</c> chooses others, and a failure
/// names the seed and the smallest input that fails.
/// </summary>
public static class Properties
{
    private const ulong UsualSeed = 20261101;

    private static ulong Seed =>
        ulong.TryParse(Environment.GetEnvironmentVariable("XENLINT_FSCHECK_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : UsualSeed;

    /// <summary>Checks inputs until one fails.</summary>
    /// <param name="inputs">Makes inputs.</param>
    /// <param name="check">Throws when the property does not hold.</param>
    /// <param name="cases">The number of inputs.</param>
    /// <param name="smaller">Smaller inputs that may fail like a given one, for shorter reports.</param>
    public static void HoldFor<T>(Gen<T> inputs, Action<T> check, int cases = 300, Func<T, IEnumerable<T>>? smaller = null)
    {
        var config = Config.QuickThrowOnFailure
            .WithMaxTest(cases)
            .WithQuietOnSuccess(true)
            .WithName($"XENLINT_FSCHECK_SEED={Seed}")
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(Seed), FSharpOption<int>.None)));
        Check.One(config, Prop.ForAll(smaller is null ? Arb.From(inputs) : Arb.From(inputs, smaller), check));
    }

    /// <summary>The text without one of its parts: halves first, then ever smaller parts.</summary>
    public static IEnumerable<string> Shorter(string text)
    {
        for (var part = text.Length / 2; part > 0; part /= 2)
        {
            for (var at = 0; at + part <= text.Length; at += part)
            {
                yield return text.Remove(at, part);
            }
        }
    }
}
