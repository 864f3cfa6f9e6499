using XenLint.Testing;

namespace XenLint.Reporting.Tests.Json;

/// <summary>The data files follow the schemas that are written for users' own.</summary>
public sealed class DataThatRulesCompareWith
{
    [Theory]
    [InlineData("rules/Data/Hcl/hcl.json", "schemas/xenlint-hcl.schema.json")]
    [InlineData("rules/Data/Releases/releases.json", "schemas/xenlint-releases.schema.json")]
    [InlineData("rules/Data/Limits/limits.json", "schemas/xenlint-limits.schema.json")]
    [InlineData("rules/Data/StorageDrivers/storage-drivers.json", "schemas/xenlint-storage-drivers.schema.json")]
    [InlineData("rules/Data/Statements/network-storage-time.json", "schemas/xenlint-statements.schema.json")]
    public void Follow_their_schema(string path, string schema) =>
        Assert.Equal("", JsonSchemaValidator.Errors(RepositoryFolder.PathOf(schema), File.ReadAllText(RepositoryFolder.PathOf(path))));

    [Fact]
    public void Are_refused_by_the_schema_when_an_adapter_has_no_number() => Assert.NotEqual("", JsonSchemaValidator.Errors(
        RepositoryFolder.PathOf("schemas/xenlint-hcl.schema.json"),
        """{ "format": "xenlint-hcl/1", "edition": "2026-01-31", "entries": [{ "id": "a", "category": "network-adapter", "vendor": "v", "model": "m", "status": "listed" }] }"""));
}
