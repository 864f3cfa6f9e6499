namespace XenLint.Model.Generator.Tests;

/// <summary>A small data model with one of everything, and ways to change it.</summary>
internal static class Sample
{
    public const string DataModel =
        """
        {
          "format": "xenlint-datamodel/1",
          "describes": { "xapi": "26.17.0" },
          "releases": [
            { "name": "rio", "schemaMinor": 19, "product": "XenServer 4.0" },
            { "name": "symc" },
            { "name": "miami", "schemaMinor": 35, "product": "XenServer 4.1" },
            { "name": "26.1.0", "schemaMinor": 793 }
          ],
          "enums": [
            { "name": "bond_mode", "values": ["balance-slb", "active-backup", "lacp"] },
            { "name": "ip_configuration_mode", "values": ["None", "DHCP", "Static"] },
            { "name": "console", "values": ["rfb"] },
            { "name": "igmp_status", "values": ["enabled", "unknown", "5.0 mode"] }
          ],
          "tables": [
            {
              "name": "PIF", "since": "rio", "what": "A network interface <of> a host",
              "columns": [
                { "name": "uuid", "type": "string", "since": "rio" },
                { "name": "device", "type": "string", "since": "rio" },
                { "name": "MTU", "type": "int", "since": "rio", "unit": "bytes" },
                { "name": "VLAN", "type": "int", "default": "-1" },
                { "name": "management", "type": "bool", "since": "symc" },
                { "name": "last__load", "type": "float", "internal": true },
                { "name": "changed", "type": "datetime", "deprecated": "miami" },
                { "name": "ip_configuration_mode", "type": "enum ip_configuration_mode", "since": "miami", "removed": "26.1.0" },
                { "name": "IPv6", "type": "set string" },
                { "name": "modes", "type": "set enum bond_mode" },
                { "name": "other_config", "type": "map string string", "secret": "keys" },
                { "name": "host", "type": "ref host", "since": "rio" },
                { "name": "bond_slave_of", "type": "ref Bond", "since": "miami" },
                { "name": "spare", "type": "option ref Bond" },
                { "name": "class", "type": "string" },
                { "name": "place", "type": "ref host" },
                { "name": "PIF", "type": "string" },
                { "name": "columns", "type": "int" }
              ]
            },
            {
              "name": "Bond", "since": "miami", "what": "Several ports that act as one.",
              "columns": [
                { "name": "uuid", "type": "string" },
                { "name": "mode", "type": "enum bond_mode" },
                { "name": "slaves", "type": "set ref PIF" },
                { "name": "favourites", "type": "set ref host" }
              ]
            },
            { "name": "host", "since": "rio", "what": "A host.", "columns": [{ "name": "console", "type": "enum console" }] },
            { "name": "VM_guest_metrics", "what": "What the guest tells.", "columns": [{ "name": "secret", "type": "string", "secret": "always" }] },
            { "name": "console", "rows": "never", "what": "A console.", "columns": [] },
            { "name": "VLAN", "what": "A VLAN.", "columns": [{ "name": "untagged_PIF", "type": "ref PIF" }] }
          ],
          "relations": [
            { "table": "PIF", "column": "bond_slave_of", "target": "Bond", "set": "slaves" },
            { "table": "PIF", "column": "host", "target": "host", "set": "PIFs" },
            { "table": "VLAN", "column": "untagged_PIF", "target": "PIF", "set": "VLANs" }
          ],
          "manyToMany": []
        }
        """;

    public static Generation Generation { get; } = Tests.Generation.Of(DataModel);

    /// <summary>The sample with one piece of it changed.</summary>
    public static string With(string piece, string replacement)
    {
        Assert.Contains(piece, DataModel, StringComparison.Ordinal);
        return DataModel.Replace(piece, replacement, StringComparison.Ordinal);
    }
}
