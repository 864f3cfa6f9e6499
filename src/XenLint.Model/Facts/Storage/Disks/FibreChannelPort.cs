namespace XenLint.Model;

/// <summary>One attribute of a Fibre Channel port: a file under <c>sys/class/fc_host</c> with one value in it.</summary>
/// <param name="Value">The value.</param>
public sealed record FibreChannelAttribute(Sourced<string> Value);

/// <summary>A Fibre Channel port of the host, put together from its attributes; collected since May 2025.</summary>
public sealed class FibreChannelPort
{
    private readonly Dictionary<string, Fact<FibreChannelAttribute>> attributes;

    internal FibreChannelPort(string name, IEnumerable<KeyValuePair<string, Fact<FibreChannelAttribute>>> attributes)
    {
        Name = name;
        this.attributes = new(attributes, StringComparer.Ordinal);
    }

    /// <summary>The port's SCSI host, such as <c>host7</c>.</summary>
    public string Name { get; }

    /// <summary><c>Online</c>, <c>Linkdown</c>, <c>Offline</c>.</summary>
    public Sourced<string> State => Attribute("port_state");

    /// <summary>The port's world wide name.</summary>
    public Sourced<string> PortName => Attribute("port_name");

    /// <summary>The world wide name of the fabric that the port is plugged into.</summary>
    public Sourced<string> FabricName => Attribute("fabric_name");

    /// <summary>The speed in use, such as <c>16 Gbit</c>, or <c>unknown</c>.</summary>
    public Sourced<string> Speed => Attribute("speed");

    /// <summary>An attribute by the name of its file.</summary>
    /// <exception cref="NotKnownException">The attribute was not collected, or not whole.</exception>
    public Sourced<string> Attribute(string name) => attributes.TryGetValue(name, out var fact)
        ? fact.Value.Value
        : throw new NotKnownException(NotEvaluatedReason.MemberAbsent, $"sys/class/fc_host/{Name}/{name} is not in the report");
}

/// <content>Fibre Channel ports.</content>
public sealed partial class HostEvidence
{
    /// <summary>The Fibre Channel ports, by name.</summary>
    public IEnumerable<FibreChannelPort> FibreChannelPorts => Facts<FibreChannelAttribute>(MemberName.FibreChannelPort)
        .Select(fact => (Parts: fact.Member.Instance.Split('/', 2), Fact: fact))
        .Where(item => item.Parts.Length == 2)
        .GroupBy(item => item.Parts[0], StringComparer.Ordinal)
        .OrderBy(port => port.Key, StringComparer.Ordinal)
        .Select(port => new FibreChannelPort(
            port.Key,
            port.DistinctBy(item => item.Parts[1]).Select(item => KeyValuePair.Create(item.Parts[1], item.Fact))));
}
