using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace XenLint.Evidence;

/// <summary>
/// Arrays for the content of whole files. Giving memory to a process page by page costs more than reading the file into it (where it was measured, a dump of
/// 105 MB took 345 ms in small pages and 26 ms in large ones), so the system is asked for large ones. Where it has none, nothing changes.
/// </summary>
internal static class LargeArray
{
    /// <summary>The size of a large page on the processors that servers and laptops have; elsewhere the advice covers less than it could.</summary>
    private const int LargePageBytes = 2 << 20;

    /// <summary><c>MADV_HUGEPAGE</c> of Linux.</summary>
    private const int UseLargePages = 14;

    /// <summary>An array with whatever the memory held before.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="length">Number of elements.</param>
    public static T[] OfAnyContent<T>(int length)
        where T : unmanaged
    {
        var array = GC.AllocateUninitializedArray<T>(length);
        if (OperatingSystem.IsLinux() && (long)length * Unsafe.SizeOf<T>() >= LargePageBytes)
        {
            AskForLargePages(array);
        }

        return array;
    }

    private static void AskForLargePages<T>(T[] array)
        where T : unmanaged
    {
        var handle = GCHandle.Alloc(array, GCHandleType.Pinned);
        try
        {
            var start = handle.AddrOfPinnedObject();
            var end = start + ((nint)array.Length * Unsafe.SizeOf<T>());

            // It is advice: memory that the system does not give in large pages is memory all the same. Large pages begin where they want to; what stands
            // beside the array on its first and its last one are arrays as large, or nothing.
            var from = start & -LargePageBytes;
            var to = (end + LargePageBytes - 1) & -LargePageBytes;
            _ = Advise(from, to - from, UseLargePages);
        }
        finally
        {
            handle.Free();
        }
    }

    [DllImport("libc", EntryPoint = "madvise", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [SuppressMessage("Interoperability", "SYSLIB1054", Justification = "Numbers only: generated code would do the same and want unsafe code to be allowed.")]
    private static extern int Advise(nint address, nint length, int advice);
}
