using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace XenLint.Architecture.Tests;

/// <summary>One assembly of the product, read as metadata: what it references, down to single members.</summary>
internal sealed class Room
{
    private Room(string name, ImmutableHashSet<string> assemblies, ImmutableHashSet<string> members, ImmutableArray<string> mutableStatics)
    {
        Name = name;
        Assemblies = assemblies;
        Members = members;
        MutableStatics = mutableStatics;
    }

    public string Name { get; }

    /// <summary>Referenced assemblies.</summary>
    public ImmutableHashSet<string> Assemblies { get; }

    /// <summary>Referenced members as <c>Namespace.Type.Member</c>.</summary>
    public ImmutableHashSet<string> Members { get; }

    /// <summary>Static fields that can be assigned after the type's initialiser.</summary>
    public ImmutableArray<string> MutableStatics { get; }

    public static Room Open(string assembly)
    {
        using var image = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll")));
        var metadata = image.GetMetadataReader();
        return new Room(
            assembly,
            [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))],
            [.. metadata.MemberReferences.Select(handle => metadata.GetMemberReference(handle)).Select(member => NameOf(metadata, member))],
            [.. metadata.TypeDefinitions.SelectMany(handle => MutableStaticsOf(metadata, metadata.GetTypeDefinition(handle)))]);
    }

    private static string NameOf(MetadataReader metadata, MemberReference member)
    {
        var name = metadata.GetString(member.Name);
        if (member.Parent.Kind != HandleKind.TypeReference)
        {
            return name;
        }

        var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}.{name}";
    }

    private static IEnumerable<string> MutableStaticsOf(MetadataReader metadata, TypeDefinition type)
    {
        var typeName = metadata.GetString(type.Name);
        if (typeName.Contains('<', StringComparison.Ordinal))
        {
            yield break; // made by the compiler: caches of lambdas
        }

        foreach (var handle in type.GetFields())
        {
            var field = metadata.GetFieldDefinition(handle);
            var attributes = field.Attributes;
            var isConstant = attributes.HasFlag(System.Reflection.FieldAttributes.Literal) || attributes.HasFlag(System.Reflection.FieldAttributes.InitOnly);
            if (attributes.HasFlag(System.Reflection.FieldAttributes.Static) && !isConstant)
            {
                yield return $"{typeName}.{metadata.GetString(field.Name)}";
            }
        }
    }
}
