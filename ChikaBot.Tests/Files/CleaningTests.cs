using System.Text;
using ChikaBot.Files;
using ChikaBot.Files.Cleaning;
using NUnit.Framework;
using static ChikaBot.Tests.Files.Pictures;

namespace ChikaBot.Tests.Files;

/// <summary>What is taken, what is left out of it, and what is refused.</summary>
public sealed class CleaningTests
{
    private const string Hidden = "GPS -6.9,107.6 Siti";

    [Test]
    public void A_jpeg_stays_the_same_picture_without_comments_and_EXIF()
    {
        var plain = Jpeg();

        Assert.That(Clean(plain), Is.EqualTo((FileKinds.Jpeg, plain)).Using<(FileKinds, byte[])>((a, b) => a.Item1 == b.Item1 && a.Item2.SequenceEqual(b.Item2)));
        Assert.That(Clean(Jpeg(Segment(0xFE, Latin1(Hidden)), Segment(0xE2, Latin1(Hidden)), Exif(1, Hidden))).Bytes, Is.EqualTo(plain));
    }

    [Test]
    public void Of_EXIF_the_direction_stays_and_nothing_else()
    {
        var clean = Clean(Jpeg(Exif(6, Hidden))).Bytes;

        Assert.That(Encoding.Latin1.GetString(clean), Does.Not.Contain("GPS").And.Contain("Exif"));
        Assert.That(ExifDirection.Read(clean.AsSpan(clean.AsSpan().IndexOf("Exif"u8))), Is.EqualTo(6));
        Assert.That(Clean(clean).Bytes, Is.EqualTo(clean), "cleaning twice changes nothing");
    }

    [Test]
    public void A_preview_in_JFIF_is_left_out()
    {
        byte[] withPreview = [0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9]), .. Jpeg()[20..]];

        Assert.That(Clean(withPreview).Bytes, Is.EqualTo(Jpeg()));
    }

    [TestCase("PK\u0003\u0004 a zip behind the picture")]
    [TestCase("<script>alert(1)</script>")]
    public void What_follows_the_end_of_a_picture_is_left_out(string tail)
    {
        Assert.That(Clean([.. Jpeg(), .. Latin1(tail)]).Bytes, Is.EqualTo(Jpeg()));
        Assert.That(Clean([.. Png(3, 2), .. Latin1(tail)]).Bytes, Is.EqualTo(Png(3, 2)));
        Assert.That(Encoding.Latin1.GetString(Clean([.. Pdf(), .. Latin1(tail)]).Bytes), Does.EndWith("%%EOF\n"));
    }

    [Test]
    public void A_png_stays_the_same_picture_without_texts()
    {
        var noisy = Png(3, 2, chunks: [Chunk("tEXt", Latin1(Hidden)), Chunk("eXIf", Latin1(Hidden)), Chunk("acTL", new byte[8])]);

        Assert.That(Clean(noisy).Bytes, Is.EqualTo(Png(3, 2)));
    }

    // 10 by 10, Adam7 by hand: passes of 2x2, 1x2, 3x1, 2x3, 5x2, 5x5, 10x5 pixels.
    [Test]
    public void An_interlaced_png_is_counted_pass_by_pass()
    {
        var raw = new byte[2 * 7 + 2 * 4 + 10 + 3 * 7 + 2 * 16 + 5 * 16 + 5 * 31];

        Assert.That(Clean(Png(10, 10, raw, interlaced: true)).Kind, Is.EqualTo(FileKinds.Png));
        Assert.That(RefusalOf(Png(10, 10, raw[1..], interlaced: true)), Is.EqualTo(FileRefusal.Damaged));
    }

    [Test]
    public void The_first_bytes_decide_what_a_file_is()
    {
        Assert.That(RefusalOf([.. "GIF89a"u8, .. Latin1("PK\u0003\u0004 a jar")]), Is.EqualTo(FileRefusal.WrongKind));
        Assert.That(RefusalOf(Latin1("<html><!--%PDF-1.4 %%EOF -->")), Is.EqualTo(FileRefusal.WrongKind));
        Assert.That(RefusalOf(Latin1("MZ\u0090")), Is.EqualTo(FileRefusal.WrongKind));
        Assert.That(RefusalOf([]), Is.EqualTo(FileRefusal.WrongKind));
        Assert.That(RefusalOf(Pdf(), FileKinds.Images), Is.EqualTo(FileRefusal.WrongKind));
    }

    [Test]
    public void What_is_cut_off_anywhere_is_refused([Values] bool png)
    {
        var whole = png ? Png(5, 5, chunks: [Chunk("tEXt", new byte[9])]) : Jpeg(Exif(6, Hidden));
        for (var length = 8; length < whole.Length; length++)
            Assert.That(RefusalOf(whole[..length]), Is.EqualTo(FileRefusal.Damaged), $"{length} of {whole.Length}");
    }

    [TestCase(12_001u, 1u)]
    [TestCase(1u, 12_001u)]
    [TestCase(8_000u, 6_251u)]
    public void Too_many_pixels_are_refused_before_they_are_unpacked(uint width, uint height)
    {
        Assert.That(RefusalOf(JpegOf((ushort)width, (ushort)height)), Is.EqualTo(FileRefusal.TooManyPixels));
        Assert.That(RefusalOf(Png(width, height, raw: [])), Is.EqualTo(FileRefusal.TooManyPixels));
    }

    [Test]
    public void A_bomb_is_left_at_the_first_byte_too_many() =>
        Assert.That(RefusalOf(Png(2, 2, raw: new byte[30_000_000])), Is.EqualTo(FileRefusal.TooManyPixels));

    [TestCase(1)]
    [TestCase(40_000)]
    public void Bytes_behind_the_compressed_lines_are_refused(int count) =>
        Assert.That(RefusalOf(Png(2, 2, after: new byte[count])), Is.EqualTo(FileRefusal.Damaged));

    [Test]
    public void A_png_with_a_wrong_checksum_or_an_unknown_vital_chunk_is_refused()
    {
        var wrong = Png(3, 2);
        wrong[^1] ^= 1;

        Assert.That(RefusalOf(wrong), Is.EqualTo(FileRefusal.Damaged));
        Assert.That(RefusalOf(Png(3, 2, chunks: [Chunk("EVIL", [])])), Is.EqualTo(FileRefusal.Damaged));
    }

    [Test]
    public void A_table_with_more_than_a_table_is_refused()
    {
        Assert.That(RefusalOf(Jpeg(Segment(0xC4, Latin1(new string('x', 500))))), Is.EqualTo(FileRefusal.Damaged));
        Assert.That(RefusalOf(Jpeg(Segment(0xCC, [0, 0]))), Is.EqualTo(FileRefusal.Damaged), "arithmetic coding, which browsers do not draw");
    }

    [TestCase("/OpenAction [3 0 R /XYZ null null 0]")]
    [TestCase("/Annots [ << /A << /S /URI /URI (https://example.org) >> >> ]")]
    [TestCase("/Producer (a word processor) /JSomething")]
    public void A_pdf_to_read_is_taken(string inside) =>
        Assert.That(Clean(Pdf($"3 0 obj << {inside} >> endobj\n", ObjectStream("8 0 << /Type /Page >>"))).Kind, Is.EqualTo(FileKinds.Pdf));

    [TestCase("/S /JavaScript /JS (app.alert(1))")]
    [TestCase("/S /J#61va#53cript")]
    [TestCase("/JS(x)")]
    [TestCase("/AA << >>")]
    [TestCase("/S /Launch /F (cmd.exe)")]
    [TestCase("/EmbeddedFiles 5 0 R")]
    [TestCase("/OpenAction 5 0 R")]
    [TestCase("/XFA 5 0 R")]
    [TestCase("/S/SubmitForm")]
    public void A_pdf_that_acts_is_refused_also_when_compressed(string inside)
    {
        Assert.That(RefusalOf(Pdf($"3 0 obj << {inside} >> endobj\n")), Is.EqualTo(FileRefusal.Active));
        Assert.That(RefusalOf(Pdf(ObjectStream($"8 0 << {inside} >>"))), Is.EqualTo(FileRefusal.Active));
        Assert.That(RefusalOf(Pdf(ObjectStream($"8 0 << {inside} >>").Replace("ObjStm", "Obj#53tm", StringComparison.Ordinal))), Is.EqualTo(FileRefusal.Active));
    }

    [TestCase("/Pad(", ")")]
    [TestCase("/Pad(1 0 obj <</Subtype/Image ", ")")]
    [TestCase("/Pad(\\) endobj \\(", ")")]
    [TestCase("/Pad((endobj) ", ")")]
    [TestCase("%endobj ", "\n")]
    [TestCase("/Pad<65 ", ">")]
    public void Nothing_that_stands_before_a_stream_hides_it(string before, string after)
    {
        foreach (var pad in new[] { "endobj", "", new string('6', 5000) })
        {
            var stream = ObjectStream("8 0 << /S /JavaScript /JS (app.alert(1)) >>", $"{before}{pad}{after} /Filter /FlateDecode");
            Assert.That(RefusalOf(Pdf(stream)), Is.EqualTo(FileRefusal.Active), pad);
            Assert.That(RefusalOf(Pdf(stream.Replace("/Type /ObjStm", "", StringComparison.Ordinal))), Is.EqualTo(FileRefusal.Active), "readers need no type");
            Assert.That(RefusalOf(Pdf(ObjectStream("8 0 << >>", $"{before}{pad}{after} /Filter /ASCIIHexDecode"))), Is.EqualTo(FileRefusal.Active), "what cannot be read");
            Assert.That(Clean(Pdf(ObjectStream("8 0 << /Type /Page >>", $"{before}{pad}{after} /Filter /FlateDecode"))).Kind, Is.EqualTo(FileKinds.Pdf), "nothing in it acts");
        }
    }

    [TestCase("stream  \t\r\n")]
    [TestCase("stream \n")]
    [TestCase("stream\r")]
    [TestCase("%endobj\nstream\n")]
    public void A_stream_begins_in_many_ways(string start) =>
        Assert.That(RefusalOf(Pdf(ObjectStream("8 0 << /S /JavaScript >>").Replace(">>\nstream\n", ">>\n" + start, StringComparison.Ordinal))), Is.EqualTo(FileRefusal.Active));

    [Test]
    public void A_large_picture_is_not_inflated() =>
        Assert.That(Clean(Pdf(ObjectStream(new string('0', 40_000_000), "/Filter /FlateDecode").Replace("/Type /ObjStm /N 1 /First 4", "/Subtype /Image", StringComparison.Ordinal))).Kind, Is.EqualTo(FileKinds.Pdf));

    [Test]
    public void A_document_of_nothing_but_objects_is_looked_through_in_one_go() =>
        Assert.That(RefusalOf(Pdf(string.Concat(Enumerable.Repeat("obj<<", 500_000)))), Is.EqualTo(FileRefusal.Damaged));

    [Test]
    public void Names_that_cannot_be_read_are_refused()
    {
        Assert.That(RefusalOf(Pdf(ObjectStream("8 0 << >>", "/Filter [/ASCII85Decode /FlateDecode]"))), Is.EqualTo(FileRefusal.Active));
        Assert.That(RefusalOf(Pdf(ObjectStream("8 0 << >>", ""))), Is.EqualTo(FileRefusal.Active));
        Assert.That(RefusalOf(Pdf(ObjectStream(new string(' ', 40_000_000)))), Is.EqualTo(FileRefusal.Active), "a bomb");
        Assert.That(RefusalOf(Pdf("9 0 obj << /Encrypt 5 0 R >> endobj\n")), Is.EqualTo(FileRefusal.Encrypted));
        Assert.That(RefusalOf(Latin1("%PDF-1.4 and no end")), Is.EqualTo(FileRefusal.Damaged));
    }

    [Test]
    public void Two_letters_in_a_compressed_picture_are_no_action() =>
        Assert.That(Clean(Pdf("3 0 obj << /Subtype /Image /Length 9 >>\nstream\nx/JS /AA \nendstream\nendobj\n")).Kind, Is.EqualTo(FileKinds.Pdf));

    [Test]
    public void A_document_of_nothing_but_beginnings_is_looked_through_in_one_go()
    {
        var beginnings = string.Concat(Enumerable.Repeat(">>stream\n", 500_000));

        Assert.That(RefusalOf(Pdf(beginnings)), Is.EqualTo(FileRefusal.Damaged));
    }

    [Test]
    public void Whatever_the_bytes_are_only_a_refusal_is_thrown()
    {
        byte[][] seeds = [Jpeg(Exif(6, Hidden)), Png(9, 7, chunks: [Chunk("tEXt", new byte[9])]), Png(10, 10, interlaced: true), Pdf(ObjectStream("8 0 << /Type /Page >>"))];
        var random = new Random(20260305);
        var (taken, refused) = (0, 0);
        for (var round = 0; round < 500; round++)
        {
            var file = Mutate(seeds[round % seeds.Length], random);
            try
            {
                FileCleaner.Clean(file, FileKinds.All);
                taken++;
            }
            catch (FileRefusedException)
            {
                refused++;
            }
        }

        Assert.That((taken, refused), Is.EqualTo((500 - refused, refused)).And.Matches<(int Taken, int Refused)>(both => both.Taken > 0 && both.Refused > 100));
    }

    private static byte[] Mutate(byte[] seed, Random random)
    {
        var file = seed.ToList();
        for (var change = random.Next(1, 6); change > 0; change--)
        {
            var at = random.Next(file.Count);
            switch (random.Next(4))
            {
                case 0: file[at] = (byte)random.Next(256); break;
                case 1: file[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: file.RemoveRange(at, Math.Min(random.Next(1, 9), file.Count - at - 1)); break;
                default: file.InsertRange(at, Enumerable.Range(0, random.Next(1, 9)).Select(_ => (byte)random.Next(256))); break;
            }
        }

        return [.. file];
    }

    private static (FileKinds Kind, byte[] Bytes) Clean(byte[] file) => FileCleaner.Clean(file, FileKinds.All);

    private static FileRefusal RefusalOf(byte[] file, FileKinds accepted = FileKinds.All) => Assert.Throws<FileRefusedException>(() => FileCleaner.Clean(file, accepted))!.Refusal;
}
