using XenLint.Testing;
using YamlDotNet.RepresentationModel;

namespace XenLint.Pipelines.Tests;

/// <summary>A YAML file of the repository.</summary>
internal static class YamlFile
{
    /// <summary>The root of a file.</summary>
    /// <param name="path">The path in the repository.</param>
    public static YamlMappingNode Read(string path) => Parse(File.ReadAllText(RepositoryFolder.PathOf(path)));

    public static YamlMappingNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)Assert.Single(stream.Documents).RootNode;
    }

    public static YamlMappingNode Mapping(this YamlNode node, string key) => (YamlMappingNode)node[key];

    /// <summary>A text, or null when there is none.</summary>
    public static string? Text(this YamlNode node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(key, out var value) && value is YamlScalarNode scalar ? scalar.Value : null;

    /// <summary>The texts of a mapping; empty when there is none of that key.</summary>
    public static Dictionary<string, string> Texts(this YamlNode node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(key, out var value) && value is YamlMappingNode texts
            ? texts.Children.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => ((YamlScalarNode)pair.Value).Value!, StringComparer.Ordinal)
            : [];
}
