namespace XenLint.Cli.Tests;

public sealed class SourceRootTests : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Theory]
    [InlineData("tree/dumps/pool.xml")]
    [InlineData("tree/dumps")]
    [InlineData("tree/dumps/**/*.xml")]
    [InlineData("tree/not-there.xml")]
    public void It_is_the_Git_work_tree_around_the_first_input(string input)
    {
        workplace.Write("tree/.git", "gitdir: elsewhere");
        workplace.Write("tree/dumps/pool.xml", "");

        Assert.Equal(workplace.PathOf("tree"), SourceRoot.Find(null, [input, "other.xml"], workplace.Folder));
    }

    [Fact]
    public void It_is_the_current_folder_outside_of_one() =>
        Assert.Equal(workplace.Folder, SourceRoot.Find(null, ["pool.xml"], workplace.Folder));

    [Fact]
    public void It_is_what_the_user_names()
    {
        workplace.Write("tree/.git/HEAD", "");

        Assert.Equal(workplace.Folder, SourceRoot.Find(".", ["tree/pool.xml"], workplace.Folder).TrimEnd('/'));
    }
}
