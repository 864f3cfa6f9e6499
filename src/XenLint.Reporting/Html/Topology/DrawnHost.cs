using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>The drawings of one host.</summary>
/// <param name="Host">The host.</param>
/// <param name="Id">What ids of its drawings begin with.</param>
/// <param name="Network">The way to its networks.</param>
/// <param name="Storage">The way to its storage.</param>
internal sealed record DrawnHost(HostTopology Host, string Id, DrawnPart Network, DrawnPart Storage)
{
    public string Name => Host.Evidence.DisplayName;
}

/// <summary>One drawing, and whether it finds room.</summary>
/// <param name="Id">Its id on the page.</param>
/// <param name="Drawing">The drawing; it may have no boxes.</param>
/// <param name="HasRoom">False when there is too much to draw.</param>
internal sealed record DrawnPart(string Id, Drawing Drawing, bool HasRoom)
{
    public bool IsShown => HasRoom && Drawing.Boxes.Count > 0;

    /// <summary>The id of a box of the drawing.</summary>
    public string IdOf(int box) => FormattableString.Invariant($"{Id}-{box + 1}");
}
