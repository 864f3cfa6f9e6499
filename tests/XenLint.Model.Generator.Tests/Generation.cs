using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace XenLint.Model.Generator.Tests;

/// <summary>One run of the generator, together with the hand-written half of XenLint.Model as it stands in the repository.</summary>
internal sealed class Generation
{
    public const string FileName = "xapi-datamodel.json";

    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);
    private readonly Compilation output;

    private Generation(Compilation output, GeneratorDriverRunResult result)
    {
        this.output = output;
        Diagnostics = result.Diagnostics;
        Sources = result.Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());
    }

    public static string RepositoryRoot { get; } = typeof(Generation).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == nameof(RepositoryRoot)).Value!;

    /// <summary>
    /// The hand-written half of XenLint.Model. Its domain predicates stay out: they add to the real records, not to those of a sample.
    /// </summary>
    public static Compilation HandWrittenHalf { get; } = CSharpCompilation.Create(
        "XenLint.Model",
        HandWrittenSources().Append(CSharpSyntaxTree.ParseText(ImplicitUsings, Language)),
        LoadedAssemblies().Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public IReadOnlyDictionary<string, string> Sources { get; }

    /// <summary>What the compiler has against the generated files; what it has against the other half is no business of these tests.</summary>
    public IEnumerable<string> Complaints => output.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && IsGenerated(diagnostic.Location.SourceTree))
        .Select(diagnostic => diagnostic.ToString());

    private static string ImplicitUsings =>
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; " +
        "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    public static Generation Of(string json)
    {
        var driver = Driver(File(json)).RunGeneratorsAndUpdateCompilation(
            HandWrittenHalf, out var output, out _, TestContext.Current.CancellationToken);
        return new(output, driver.GetRunResult());
    }

    public static GeneratorDriver Driver(params AdditionalText[] files) => CSharpGeneratorDriver.Create(
        [new XapiModelGenerator().AsSourceGenerator()],
        files,
        Language,
        driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static AdditionalText File(string text, string name = FileName) => new TextInMemory($"/schemas/{name}", text);

    /// <summary>A generated file with short type names, as one would write it by hand.</summary>
    public string Source(string type) => Sources[$"{type}.g.cs"]
        .Replace("global::XenLint.Model.", "", StringComparison.Ordinal)
        .Replace("global::System.Collections.Generic.", "", StringComparison.Ordinal)
        .Replace("global::System.", "", StringComparison.Ordinal);

    private static bool IsGenerated(SyntaxTree? tree) => tree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true;

    private static string[] LoadedAssemblies() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    private static IEnumerable<SyntaxTree> HandWrittenSources()
    {
        var folder = Path.Combine(RepositoryRoot, "src", "XenLint.Model");
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)[0] is not ("obj" or "bin" or "Pool"))
            .Select(path => CSharpSyntaxTree.ParseText(System.IO.File.ReadAllText(path), Language, path));
    }

    private sealed class TextInMemory(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
