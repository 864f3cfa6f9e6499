using System.Diagnostics;

namespace XenLint.Benchmarks;

/// <summary>A program that prints one line, published as the tool is.</summary>
internal static class SmallestProgram
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <InvariantGlobalization>true</InvariantGlobalization>
            <RuntimeIdentifier>$(NETCoreSdkPortableRuntimeIdentifier)</RuntimeIdentifier>
            <SelfContained>false</SelfContained>
            <PublishReadyToRun>true</PublishReadyToRun>
            <ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>
          </PropertyGroup>
        </Project>
        """;

    public static string Publish()
    {
        var folder = Path.Combine(Path.GetTempPath(), "xenlint-benchmarks-hello");
        var program = Path.Combine(folder, "out", "hello");
        if (!File.Exists(program))
        {
            // Outside of the repository, whose settings shall not reach it.
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "hello.csproj"), Project);
            File.WriteAllText(Path.Combine(folder, "Program.cs"), "System.Console.WriteLine(\"Hello, World!\");\n");
            using var publish = Process.Start("dotnet", ["publish", folder, "-c", "Release", "-o", Path.Combine(folder, "out"), "--nologo", "-v", "quiet"]);
            publish.WaitForExit();
            if (publish.ExitCode != 0)
            {
                throw new InvalidOperationException("The smallest program cannot be published.");
            }
        }

        return program;
    }
}
