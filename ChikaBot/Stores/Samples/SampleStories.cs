namespace ChikaBot.Stores.Samples;

/// <summary>What there is to see at each sample; every sentence is held against the calculators by a test, for years of days.</summary>
internal static class SampleStories
{
    public static readonly SampleStory Paid = new(
        "paid",
        "Kelas 1, iuran bulan ini sudah lunas.",
        "Class 1, this month's contribution is paid.");

    public static readonly SampleStory Open = new(
        "open",
        "Kelas 2, hanya iuran bulan ini yang belum dibayar: tetap aktif, dan mulai tanggal 11 terlambat bayar.",
        "Class 2, only this month is unpaid: still active, and late from the 11th.");

    public static readonly SampleStory Owes1 = new(
        "owes-1",
        "Kelas 3, menunggak 1 bulan: nonaktif sejak tanggal 1 bulan ini.",
        "Class 3, owes 1 month: inactive since the 1st of this month.");

    public static readonly SampleStory Owes3 = new(
        "owes-3",
        "Kelas 3, menunggak 3 bulan: nonaktif.",
        "Class 3, owes 3 months: inactive.");

    public static readonly SampleStory Owes4 = new(
        "owes-4",
        "Kelas 2, menunggak 4 bulan: nonaktif.",
        "Class 2, owes 4 months: inactive.");

    public static readonly SampleStory Owes12 = new(
        "owes-12",
        "Kelas 1, menunggak 12 bulan: nonaktif.",
        "Class 1, owes 12 months: inactive.");

    public static readonly SampleStory Owes24 = new(
        "owes-24",
        "Kelas 3, menunggak 24 bulan: semuanya ditagih.",
        "Class 3, owes 24 months: all of them are billed.");

    public static readonly SampleStory Owes50 = new(
        "owes-50",
        "Kelas 3, menunggak 50 bulan: hanya 24 bulan terbaru yang ditagih.",
        "Class 3, owes 50 months: only the newest 24 are billed.");

    public static readonly SampleStory AwaitsFirstPayment = new(
        "awaits-first-payment",
        "Baru mendaftar hari ini: aktif setelah iuran pertama dibayar.",
        "Registered today: active after the first payment.");

    public static readonly SampleStory NikMismatch = new(
        "nik-mismatch",
        "Lunas; tanggal lahir di NIK berbeda dengan data, dan itu bukan alasan untuk menolak.",
        "Paid; the birth date inside the NIK differs from the record, which is no reason to refuse.");

    public static readonly SampleStory FamilyHead = new(
        "family-head",
        "Kepala keluarga berempat dalam dua kelas: kelas 2, menunggak 2 bulan; satu virtual account untuk semua.",
        "Head of a family of four in two classes: class 2, owes 2 months; one virtual account for all.");

    public static readonly SampleStory FamilySpouse = new(
        "family-spouse",
        "Istri di keluarga itu: bukan pekerja (BP), kelas 2, menunggak 2 bulan.",
        "The wife of that family: not working (BP), class 2, owes 2 months.");

    public static readonly SampleStory FamilyChild = new(
        "family-child",
        "Anak pertama di keluarga itu: kelas 3, menunggak 2 bulan.",
        "The first child of that family: class 3, owes 2 months.");

    public static readonly SampleStory FamilyPaidChild = new(
        "family-paid-child",
        "Anak kedua di keluarga itu: kelas 3, sendiri lunas, tetapi keluarganya belum.",
        "The second child of that family: class 3, paid, while the family is not.");

    public static readonly SampleStory Pbi = new(
        "pbi",
        "Penerima bantuan iuran (PBI): dibayar pemerintah, tidak ada tagihan.",
        "PBI: paid by the state, no bill.");

    public static readonly SampleStory Card001 = new(
        "card-001",
        "Didaftarkan pemerintah daerah; nomor kartunya diawali 001.",
        "Registered by the regional government; the card number begins with 001.");

    public static readonly SampleStory Ppu = new(
        "ppu",
        "Karyawan (PPU), aktif: iurannya lewat perusahaan.",
        "Employee (PPU), active: the employer pays the contribution in.");

    public static readonly SampleStory Age21 = new(
        "age-21",
        "Anak karyawan itu, sudah 21 tahun dan tanpa surat kuliah: nonaktif, bukan karena menunggak.",
        "That employee's child, past 21 and without a study letter: inactive, and not for arrears.");

    public static readonly SampleStory PbiRemoved = new(
        "pbi-removed",
        "Dikeluarkan dari PBI: nonaktif, bukan karena menunggak.",
        "Removed from PBI: inactive, and not for arrears.");

    public static readonly SampleStory PpuEnded = new(
        "ppu-ended",
        "Berhenti bekerja: kepesertaan dari perusahaan berakhir.",
        "Left the job: the membership through the employer ended.");

    public static readonly SampleStory Deceased = new(
        "deceased",
        "Peserta yang sudah meninggal: nonaktif.",
        "A participant who died: inactive.");

    public static readonly SampleStory NikInvalid = new(
        "nik-invalid",
        "Menunggak, tetapi nonaktif karena NIK tidak cocok: membayar saja tidak cukup.",
        "Owes months, but is inactive because the NIK does not match: paying alone is not enough.");
}
