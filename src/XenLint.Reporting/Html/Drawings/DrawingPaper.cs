namespace XenLint.Reporting;

/// <summary>How much is drawn at all: a drawing that nobody could read is none, and a page of thousands of boxes is slow.</summary>
internal sealed class DrawingPaper
{
    /// <summary>Rows of one drawing; more would be some five screens high.</summary>
    private const int MostRows = 80;

    /// <summary>Boxes of all drawings of a page: 64 hosts of 100 boxes each find room.</summary>
    private const int MostBoxes = 6_400;

    private int boxes;

    /// <summary>Takes the room that a drawing needs; false when there is not enough.</summary>
    public bool HasRoomFor(Drawing drawing)
    {
        if (drawing.Rows > MostRows || boxes + drawing.Boxes.Count > MostBoxes)
        {
            return false;
        }

        boxes += drawing.Boxes.Count;
        return true;
    }
}
