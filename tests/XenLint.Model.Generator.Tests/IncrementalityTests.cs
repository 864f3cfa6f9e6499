using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace XenLint.Model.Generator.Tests;

public class IncrementalityTests
{
    private static readonly AdditionalText File = Generation.File(Sample.DataModel);

    [Fact]
    public void A_change_of_some_other_source_file_makes_nothing_again()
    {
        var result = SecondRun(driver => driver, Generation.HandWrittenHalf.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText("class Unrelated;", new CSharpParseOptions(LanguageVersion.CSharp14), cancellationToken: TestContext.Current.CancellationToken)));

        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(result.TrackedSteps[XapiModelGenerator.ReadingStep]));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(result.TrackedOutputSteps.Values.SelectMany(steps => steps)));
    }

    [Fact]
    public void A_change_of_layout_is_read_and_writes_nothing_again()
    {
        var result = SecondRun(driver => driver.ReplaceAdditionalText(File, Generation.File(Sample.DataModel.Replace("\n", "\n  ", StringComparison.Ordinal))));

        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(result.TrackedSteps[XapiModelGenerator.ReadingStep]));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(result.TrackedOutputSteps.Values.SelectMany(steps => steps)));
    }

    [Fact]
    public void A_change_of_the_data_model_writes_again()
    {
        var result = SecondRun(driver => driver.ReplaceAdditionalText(File, Generation.File(Sample.With("\"lacp\"", "\"lacp\", \"new\""))));

        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(result.TrackedSteps[XapiModelGenerator.ReadingStep]));
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(result.TrackedOutputSteps.Values.SelectMany(steps => steps)).Distinct());
    }

    private static GeneratorRunResult SecondRun(Func<GeneratorDriver, GeneratorDriver> change, Compilation? compilation = null)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var first = Generation.Driver(File).RunGenerators(Generation.HandWrittenHalf, cancellation);
        return change(first).RunGenerators(compilation ?? Generation.HandWrittenHalf, cancellation).GetRunResult().Results.Single();
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(step => step.Outputs).Select(output => output.Reason).Distinct();
}
