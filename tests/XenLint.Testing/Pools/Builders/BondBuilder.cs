namespace XenLint.Testing;

/// <summary>Builds a bond of a host and the interface that it makes.</summary>
public sealed class BondBuilder : RowBuilder<BondBuilder>
{
    private readonly PIFBuilder pif;

    internal BondBuilder(PoolRows pool, Row row, PIFBuilder pif)
        : base(pool, row) => this.pif = pif;

    /// <summary>The mode: <c>balance-slb</c>, <c>active-backup</c> or <c>lacp</c>.</summary>
    public BondBuilder Mode(FieldText mode) => Say("mode", mode);

    /// <summary>The number of members with a link.</summary>
    public BondBuilder LinksUp(FieldText links) => Say("links_up", links);

    /// <summary>The interface that the bond makes of its members.</summary>
    public BondBuilder Interface(Action<PIFBuilder> build)
    {
        build(pif);
        return this;
    }
}
