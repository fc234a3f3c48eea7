using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;

namespace ChikaBot.Commands.Seeding;

/// <summary>Everyday names, put together at random; some people have one name only.</summary>
internal static class SeedNames
{
    private const int OneNamePerMille = 120;
    private const int ThreeNamesPerMille = 150;

    private static readonly string[] Women = Split("Siti Sri Dewi Ani Rina Wati Yuni Nur Fitri Lestari Indah Ratna Endang Sumiati Kartini Ayu Putri Maya Rahma Aisyah Nurul Yanti Lina Eka Dian Tuti Rosmiati Halimah Made Ketut Maria Yohana Desi Murni Wulan Intan");
    private static readonly string[] Men = Split("Budi Agus Joko Eko Slamet Hendra Ahmad Muhammad Andi Rudi Dedi Bambang Suharto Wahyu Rizki Fajar Iwan Yusuf Ibrahim Made Wayan Ketut Yohanes Petrus Anton Hasan Umar Tono Sugeng Teguh Arif Bayu Dimas Ilham Rahmat Samsul");
    private static readonly string[] Last = Split("Santoso Wijaya Saputra Hidayat Nugroho Setiawan Kusuma Pratama Rahayu Lestari Siregar Nasution Simanjuntak Sitorus Lubis Harahap Tanjung Chaniago Mulyadi Sudrajat Suryana Gunawan Hartono Susanto Purnomo Utomo Wibowo Firmansyah Ramadhan Maulana Daeng Latuconsina Pattimura Wanggai Rumbiak Tuharea Manullang Pangestu Anggraini Permata");
    private static readonly string[] Places = Split("Melati Mawar Sehat Kenanga Anggrek Sentosa Bahagia Harapan Cempaka Sejahtera Mandiri Kartika Medika Pelita Bakti");

    /// <summary>A surname for a family; some of its members carry it.</summary>
    public static string Surname(SeedRandom random) => random.Pick(Last);

    public static PersonName Person(SeedRandom random, Sex sex, string surname)
    {
        var given = sex == Sex.Female ? Women : Men;
        var first = random.Pick(given);
        if (random.Chance(OneNamePerMille)) return new PersonName(first);
        return new PersonName(random.Chance(ThreeNamesPerMille) ? $"{first} {random.Pick(given)} {surname}" : $"{first} {surname}");
    }

    public static string Facility(SeedRandom random) =>
        $"{(random.Chance(650) ? "Puskesmas" : random.Chance(600) ? "Klinik Pratama" : "dr.")} {random.Pick(Places)} {random.Between(1, 40)}";

    private static string[] Split(string names) => names.Split(' ');
}
