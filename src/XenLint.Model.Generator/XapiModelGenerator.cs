using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace XenLint.Model.Generator;

/// <summary>Makes a record type for each table of <c>xapi-datamodel.json</c>, and its halves of Capture and XapiDataModel.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class XapiModelGenerator : IIncrementalGenerator
{
    /// <summary>The name of the step that reads the file, for tests of what a change makes the compiler do again.</summary>
    public const string ReadingStep = "DataModelReading";

    private const string FileName = "xapi-datamodel.json";

    private static readonly DiagnosticDescriptor UnusableDataModel = new(
        "XLGEN001",
        "The xapi data model cannot be used",
        "The xapi data model cannot be used: {0}",
        "XenLint.Model.Generator",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var readings = context.AdditionalTextsProvider
            .Where(static file => Path.GetFileName(file.Path) == FileName)
            .Select(static (file, cancellation) => DataModelReading.Of(file, cancellation))
            .WithTrackingName(ReadingStep);
        context.RegisterSourceOutput(readings.Collect(), static (output, readings) => Generate(output, readings));
    }

    private static void Generate(SourceProductionContext output, ImmutableArray<DataModelReading> readings)
    {
        if (readings.Length != 1)
        {
            Refuse(output, Location.None, $"the project must name exactly one additional file \"{FileName}\", not {readings.Length}");
        }
        else if (readings[0].Mistake is { } mistake)
        {
            Refuse(output, mistake.Location, mistake.Message);
        }
        else
        {
            Write(output, readings[0].Model!);
        }
    }

    private static void Refuse(SourceProductionContext output, Location location, string message) =>
        output.ReportDiagnostic(Diagnostic.Create(UnusableDataModel, location, message));

    private static void Write(SourceProductionContext output, DataModel model)
    {
        var names = new ModelNames(model);
        var records = new RecordWriter(model, names);
        foreach (var table in model.Tables)
        {
            output.CancellationToken.ThrowIfCancellationRequested();
            Add(output, ModelNames.Record(table.Name), records.Write(table));
        }

        Add(output, "Enumerations", EnumerationWriter.Write(model, names));
        Add(output, "Capture", CaptureWriter.Write(model));
        Add(output, "XapiDataModel", DataModelWriter.Write(model));
    }

    /// <summary>Line ends are the same on every machine, so that the assemblies are.</summary>
    private static void Add(SourceProductionContext output, string type, string code) =>
        output.AddSource($"{type}.g.cs", SourceText.From(code.Replace("\r\n", "\n"), Encoding.UTF8));
}
