using System.Collections.Frozen;

namespace ChikaBot.Dialogs.Reading;

/// <summary>The words of questions about JKN: which say nothing, and which say the same.</summary>
internal static class QuestionWords
{
    private static readonly FrozenSet<string> Empty = string.Join(
            ' ',
            "saya aku sy gue gw kami kita anda kamu dia yang yg di ke dari dan atau itu ini ya yah kok sih dong deh kak kakak min admin pak bu mas mbak tolong mohon apa apakah kalau kalo klo jika bila untuk buat",
            "bisa bs dapat boleh mau ingin pengen harus perlu ada adalah sudah udah sdh akan lagi juga saja aja dengan dgn pada oleh sama tapi tetapi karena krn supaya agar jadi nya tanya nanya info tentang soal cara caranya",
            "gimana bagaimana gmn bgmn gmana berapa kah lah dalam bpjs jkn kesehatan peserta mandiri punya dimana mana mengenai maksud maksudnya artinya berarti terus lalu nanti sekarang skrg tahu tau",
            "the a an is are am was do does did i my me we you your it to of for in on at by with and or if can could will would should what how much many which who about have has this that there please")
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first word of a row stands for the others.</summary>
    private static readonly FrozenDictionary<string, string> Same = new[]
    {
        "bayar membayar dibayar bayarnya pembayaran byr byar bayarin pay paying payment paid",
        "iuran iurannya contribution contributions premi premium tarif",
        "tagihan tagihannya ditagih tagih bill billed bills",
        "tunggakan tunggakannya nunggak menunggak tertunggak nunggaknya arrears utang hutang owe owed overdue ngutang",
        "denda dendanya didenda kena fine fines fined penalty",
        "telat terlambat keterlambatan late lambat telatnya",
        "aktif aktifnya active aktifkan mengaktifkan aktivasi diaktifkan reaktivasi activate reactivate aktipkan aktip",
        "nonaktif mati inactive dinonaktifkan noaktif terblokir diblokir blocked suspended",
        "tidak tdk gak ga gk nggak ngga enggak engga tak not no",
        "belum blm blom yet",
        "masih still",
        "cicil cicilan cicilannya mencicil dicicil nyicil angsur angsuran instalment instalments installment installments rehab",
        "pemutihan diputihkan putihkan penghapusan dihapus hapus dihapuskan writeoff forgiven amnesty",
        "kelas kls class",
        "ganti pindah ubah mengubah mengganti pindahkan change changing move switch perubahan berubah",
        "turun turunkan lower downgrade",
        "naik menaikkan naikkan raise upgrade higher",
        "faskes faskesnya fktp puskesmas klinik facility clinic",
        "inap dirawat opname hospitalised hospitalized inpatient rawatinap ngamar",
        "rs hospital rumahsakit",
        "outpatient rajal kontrol",
        "bayi bayinya baby newborn lahir lahiran melahirkan born",
        "anak anaknya child children son daughter",
        "kuliah mahasiswa student college studying university",
        "kerja bekerja pekerja karyawan pekerjaan job work working employee perusahaan employer majikan",
        "berhenti resign resigned keluar quit left stop",
        "phk dipecat fired laid pemecatan redundant",
        "pbi gratis free pbinya",
        "pemerintah state government negara",
        "dicabut dihentikan dicoret dikeluarkan removed stopped",
        "miskin poor",
        "daftar mendaftar pendaftaran register registrasi registration join daftarkan mendaftarkan signup",
        "baru new",
        "meninggal wafat died death dead kematian almarhum deceased",
        "kartu card kartunya",
        "hilang lost kehilangan rusak tercecer",
        "data datanya",
        "nama name ejaan",
        "salah keliru wrong incorrect beda perbaiki perbaikan koreksi correct fix betulkan",
        "va virtual briva",
        "rekening account bank",
        "keluarga family kk sekeluarga serumah",
        "bulan bulannya month months bln",
        "tahun year years thn",
        "kapan when jatuh tempo deadline due batas terakhir",
        "tanggal tgl date",
        "nomor number telepon telp phone call kontak contact hubungi hotline",
        "resmi official asli",
        "penipuan tipu nipu ditipu menipu penipu scam hoax hoaks palsu fraud",
        "autodebit autodebet debet debit otomatis automatic autopay",
        "aman privasi privacy rahasia safe secure",
        "cek mengecek periksa lihat check see",
        "status statusnya kepesertaan membership",
        "pilih memilih choose pilihan select",
        "pertama first kesatu",
        "setelah sesudah habis after abis sehabis",
        "jam buka open hours operasional",
        "sakit ill sick",
        "maksimal maksimum paling max maximum most",
        "subsidi subsidy",
        "usia umur age",
    }.Select(row => row.Split(' '))
        .SelectMany(words => words.Select(word => KeyValuePair.Create(word, words[0])))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Endings = ["nya", "kah", "lah", "ku", "mu"];

    /// <summary>The words that say something, each as the word that stands for it.</summary>
    /// <param name="words">As <see cref="PlainText.Words"/> gives them.</param>
    public static IEnumerable<string> Of(string words)
    {
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Empty.Contains(word)) continue;
            yield return Same.GetValueOrDefault(word) ?? Stem(word);
        }
    }

    private static string Stem(string word)
    {
        foreach (var ending in Endings)
            if (word.Length >= ending.Length + 4 && word.EndsWith(ending, StringComparison.Ordinal))
                return Same.GetValueOrDefault(word[..^ending.Length]) ?? word[..^ending.Length];
        return word;
    }
}
