// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/CommonPasswords.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace redoubt::text {

namespace {
/// Written down for this program: what people of an office, and those who install servers, choose when they are asked for a password.
constexpr std::array<std::u32string_view, 235> Words{
    // for the thing itself
    U"password",
    U"passwort",
    U"passwd",
    U"passcode",
    U"passphrase",
    U"pass",
    U"pwd",
    U"word",
    U"secret",
    U"geheim",
    U"private",
    U"secure",
    U"security",
    U"safety",
    U"login",
    U"logon",
    U"signin",
    U"access",
    U"enter",
    U"open",
    U"key",
    U"code",
    U"pin",
    U"letmein",
    U"opensesame",
    U"trustno",
    U"changeme",
    U"change",
    U"changeit",
    U"newpassword",
    U"default",
    U"temp",
    U"temporary",
    U"initial",
    U"start",
    U"first",
    // for the account and its machine
    U"admin",
    U"administrator",
    U"root",
    U"toor",
    U"user",
    U"guest",
    U"test",
    U"tester",
    U"testing",
    U"demo",
    U"example",
    U"sample",
    U"master",
    U"super",
    U"superuser",
    U"superman",
    U"operator",
    U"manager",
    U"service",
    U"server",
    U"system",
    U"sysadmin",
    U"support",
    U"office",
    U"company",
    U"work",
    U"home",
    U"computer",
    U"internet",
    U"network",
    U"windows",
    U"linux",
    U"ubuntu",
    U"debian",
    U"oracle",
    U"mysql",
    U"postgres",
    U"sqlserver",
    U"database",
    U"huawei",
    U"cisco",
    U"lenovo",
    U"dell",
    U"google",
    U"apple",
    U"iphone",
    U"samsung",
    U"tencent",
    U"alibaba",
    U"baidu",
    U"weixin",
    U"wechat",
    U"redoubt",
    U"red",
    U"blue",
    U"redteam",
    U"blueteam",
    U"team",
    U"judge",
    U"exercise",
    U"drill",
    U"hacker",
    U"hack",
    U"cyber",
    U"police",
    // favourites
    U"welcome",
    U"hello",
    U"helloworld",
    U"iloveyou",
    U"ilove",
    U"love",
    U"lovely",
    U"loveme",
    U"you",
    U"me",
    U"my",
    U"is",
    U"the",
    U"i",
    U"dragon",
    U"monkey",
    U"tiger",
    U"eagle",
    U"falcon",
    U"panda",
    U"shadow",
    U"batman",
    U"ninja",
    U"football",
    U"baseball",
    U"basketball",
    U"soccer",
    U"hockey",
    U"sunshine",
    U"princess",
    U"flower",
    U"angel",
    U"charlie",
    U"michael",
    U"jordan",
    U"ashley",
    U"freedom",
    U"whatever",
    U"starwars",
    U"pokemon",
    U"killer",
    U"summer",
    U"winter",
    U"spring",
    U"autumn",
    U"monday",
    U"tuesday",
    U"wednesday",
    U"thursday",
    U"friday",
    U"saturday",
    U"sunday",
    U"january",
    U"february",
    U"march",
    U"april",
    U"may",
    U"june",
    U"july",
    U"august",
    U"september",
    U"october",
    U"november",
    U"december",
    U"happy",
    U"lucky",
    U"china",
    U"beijing",
    U"shanghai",
    U"abc",
    U"xyz",
    U"asd",
    U"qwe",
    U"zxc",
    U"aa",
    U"bb",
    // pinyin
    U"mima",
    U"wodemima",
    U"woaini",
    U"aini",
    U"woai",
    U"woaizhongguo",
    U"woaiwojia",
    U"zhongguo",
    U"nihao",
    U"guanliyuan",
    U"guanli",
    U"yonghu",
    U"denglu",
    U"ceshi",
    U"anquan",
    U"wangluo",
    U"wangluoanquan",
    U"wangan",
    U"wangxin",
    U"wangxinban",
    U"hongdui",
    U"landui",
    U"honglan",
    U"yanlian",
    U"zhihui",
    U"zhiban",
    U"zhishou",
    U"caipan",
    U"daoyan",
    U"gongan",
    U"xitong",
    U"fuwuqi",
    U"laopo",
    U"laogong",
    U"baobei",
    U"woshi",
    U"fuck",
    U"caonima",
    U"niubi",
    // characters
    U"密码",
    U"口令",
    U"我的",
    U"我爱你",
    U"我爱",
    U"中国",
    U"你好",
    U"管理员",
    U"管理",
    U"用户",
    U"登录",
    U"测试",
    U"安全",
    U"网络",
    U"网信",
    U"网信办",
    U"红队",
    U"蓝队",
    U"红蓝",
};

/// As they lie on the keyboard: rows, rows with shift, and columns from the top.
constexpr std::array<std::u32string_view, 9> Walks{
    U"1234567890-=",
    U"!@#$%^&*()_+",
    U"qwertyuiop[]",
    U"asdfghjkl;'",
    U"zxcvbnm,./",
    U"abcdefghijklmnopqrstuvwxyz",
    U"1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
    U"!qaz@wsx#edc$rfv%tgb^yhn&ujm*ik",
    U"zaq1xsw2cde3vfr4bgt5nhy6mju7",
};
/// Numbers that are words: dates of lovers, sounds.
constexpr std::array<std::u32string_view, 10> Numbers{
    U"5201314", U"1314520", U"520", U"1314", U"888888", U"666666", U"168168", U"147258369", U"159357", U"112233",
};

constexpr std::size_t ShortNumber = 4; ///< digits of a year, a date or a counter
constexpr std::size_t ShortWalk = 3;   ///< keys beside each other
constexpr std::size_t MaxWords = 2;

char32_t lowered(char32_t point)
{
    if (point >= 0xFF01 && point <= 0xFF5E) // full width
        point -= 0xFEE0;
    return point >= U'A' && point <= U'Z' ? point - U'A' + U'a' : point;
}

char32_t folded(char32_t point)
{
    switch (const auto low = lowered(point)) {
    case U'4':
    case U'@': return U'a';
    case U'8': return U'b';
    case U'(': return U'c';
    case U'3': return U'e';
    case U'9': return U'g';
    case U'1':
    case U'!':
    case U'|':
    case U'l': return U'i';
    case U'0': return U'o';
    case U'5':
    case U'$': return U's';
    case U'7':
    case U'+': return U't';
    case U'2': return U'z';
    default: return low;
    }
}

std::u32string mapped(std::u32string_view points, char32_t (*map)(char32_t))
{
    std::u32string out(points);
    std::transform(out.begin(), out.end(), out.begin(), map);
    return out;
}

bool isDigit(char32_t point) { return point >= U'0' && point <= U'9'; }
bool isSign(char32_t point) { return point < 0x80 && !isDigit(point) && !(point >= U'a' && point <= U'z'); }

/// The length of the longest beginning of @p rest that lies in @p row, forwards or backwards.
std::size_t alongRow(std::u32string_view rest, std::u32string_view row)
{
    std::size_t best = 0;
    for (std::size_t at = 0; at < row.size(); ++at) {
        for (const int step : {1, -1}) {
            std::size_t length = 0;
            auto key = static_cast<std::ptrdiff_t>(at);
            while (length < rest.size() && key >= 0 && key < static_cast<std::ptrdiff_t>(row.size())
                   && rest[length] == row[static_cast<std::size_t>(key)]) {
                ++length;
                key += step;
            }
            best = std::max(best, length);
        }
    }
    return best;
}

/// A length from 3 on that a row, a walk or one character again and again covers at the front of @p rest; 0 if none does.
std::size_t walkLength(std::u32string_view rest)
{
    std::size_t best = 0;
    for (const auto row : Walks)
        best = std::max(best, alongRow(rest, row));
    std::size_t same = 1;
    while (same < rest.size() && rest[same] == rest[0])
        ++same;
    best = std::max(best, same);
    return best >= ShortWalk ? best : 0;
}

template <class Test>
std::size_t runLength(std::u32string_view rest, Test test)
{
    return static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), test) - rest.begin());
}

/// Cuts a password into pieces that need no guessing. fewestWords()[i]: the least words that the first i characters can be made of.
class Pieces
{
public:
    explicit Pieces(std::u32string_view points) : m_plain(mapped(points, lowered)), m_folded(mapped(points, folded)) { }

    [[nodiscard]] bool areAll()
    {
        m_fewest.assign(m_plain.size() + 1, None);
        m_fewest[0] = 0;
        for (std::size_t at = 0; at < m_plain.size(); ++at) {
            if (m_fewest[at] <= MaxWords)
                goOnFrom(at);
        }
        return m_fewest.back() <= MaxWords;
    }

private:
    static constexpr std::size_t None = MaxWords + 1;

    void reach(std::size_t at, std::size_t words) { m_fewest[at] = std::min(m_fewest[at], words); }

    void goOnFrom(std::size_t at)
    {
        const auto words = m_fewest[at];
        const auto rest = std::u32string_view(m_plain).substr(at);
        for (const auto word : Words) {
            if (std::u32string_view(m_folded).substr(at).starts_with(mapped(word, folded)))
                reach(at + word.size(), words + 1);
        }
        for (const auto number : Numbers) {
            if (rest.starts_with(number))
                reach(at + number.size(), words);
        }
        for (std::size_t length = walkLength(rest); length >= ShortWalk; --length)
            reach(at + length, words);
        // A number is one piece: two of them in a row are a longer one.
        if (const auto digits = runLength(rest, isDigit); digits > 0 && digits <= ShortNumber && (at == 0 || !isDigit(m_plain[at - 1])))
            reach(at + digits, words);
        if (isSign(rest[0]))
            reach(at + 1, words);
        else if (!isDigit(rest[0]) && rest[0] < 0x80)
            reach(at + 1, words + 1); // a letter for the sake of the rule counts as a word
        if (repeats(at))
            reach(m_plain.size(), words);
    }

    /// Whether the rest says again what was said before it, once or more often.
    [[nodiscard]] bool repeats(std::size_t at) const
    {
        if (at < ShortWalk)
            return false;
        for (std::size_t i = at; i < m_plain.size(); ++i) {
            if (m_plain[i] != m_plain[i - at])
                return false;
        }
        return true;
    }

    std::u32string m_plain;
    std::u32string m_folded;
    std::vector<std::size_t> m_fewest;
};
} // namespace

std::u32string foldedAsTyped(std::u32string_view points) { return mapped(points, folded); }

bool isCommonPassword(std::u32string_view points) { return Pieces(points).areAll(); }

} // namespace redoubt::text
