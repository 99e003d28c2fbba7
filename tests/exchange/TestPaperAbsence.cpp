// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/PaperAbsence.h"
#include "documents/write/Archive.h"
#include "documents/write/Docx.h"
#include "documents/write/Odt.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::exchange;

namespace {
documents::Paper paperOf(const std::string &text)
{
    documents::Paper paper;
    documents::Paragraph paragraph;
    paragraph.runs.emplace_back().text = text;
    paper.blocks.push_back(paragraph);
    return paper;
}

std::string archiveOf(std::vector<documents::ArchivePart> parts) { return *documents::writeArchive(parts, documents::Packing::Deflated); }

QStringList foundOf(const std::string &bytes)
{
    const incident::RemovedTextSearch search({{"phone", "13800137912"}, {"name", "欧阳𠮷"}});
    const auto found = removedInPaper(bytes, search);
    if (!found)
        return {QString::fromStdString(std::string(name(found.error().code)))};
    QStringList list;
    for (const auto &one : *found)
        list << QString::fromStdString(one.removed + " in " + one.in);
    list.sort();
    return list;
}
} // namespace

/// Removed texts in finished papers, packed as word processors pack them.
class TestPaperAbsence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ourOwnPapers()
    {
        const auto clean = paperOf("供水调度平台于 14 时许被加密");
        const auto leaky = paperOf("联系人欧阳𠮷，电话 138-0013-7912");
        QCOMPARE(foundOf(*documents::writeDocx(clean)), QStringList());
        QCOMPARE(foundOf(*documents::writeOdt(clean)), QStringList());
        QCOMPARE(foundOf(*documents::writeDocx(leaky)), (QStringList{"name in word/document.xml", "phone in word/document.xml"}));
        QCOMPARE(foundOf(*documents::writeOdt(leaky)), (QStringList{"name in content.xml", "phone in content.xml"}));
    }

    void plantedInPackages_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *title, const std::string &bytes, const QStringList &found) {
            QTest::newRow(title) << QByteArray::fromStdString(bytes) << found;
        };
        row("cut into runs", archiveOf({{"word/document.xml", "<w:r><w:t>1380</w:t></w:r><w:r><w:t>0137912</w:t></w:r>"}}),
            {"phone in word/document.xml"});
        row("as references", archiveOf({{"content.xml", "<text:p>&#x6b27;<text:span>&#38451;</text:span>&#x20BB7;</text:p>"}}),
            {"name in content.xml"});
        row("in an attribute", archiveOf({{"docProps/core.xml", "<a b=\"tel:13800137912\"/>"}}), {"phone in docProps/core.xml"});
        row("in a comment of XML", archiveOf({{"a.xml", "<a><!-- 13800137912 --></a>"}}), {"phone in a.xml"});
        row("in the name of a part", archiveOf({{"13800137912.png", "x"}}), {"phone in ", "phone in 13800137912.png"});
        row("in GBK", archiveOf({{"notes.txt", "\xc5\xb7\xd1\xf4\x95\x34\xb2\x35"}}), {"name in notes.txt"});
        row("in an archive within", archiveOf({{"word/embeddings/a.xlsx", archiveOf({{"xl/sharedStrings.xml", "<t>13800137912</t>"}})}}),
            {"phone in word/embeddings/a.xlsx!xl/sharedStrings.xml"});
        row("behind the archive", archiveOf({{"a", "x"}}) + "13800137912", {"malformed"});
        row("plain text", "tel 13800137912", {"phone in "});
        row("clean", archiveOf({{"a.xml", "<a>13800137913</a>"}}), {});
        row("a PDF", "%PDF-1.7 …", {"invalid_argument"});
        row("a PDF within", archiveOf({{"a.pdf", "%PDF-1.7 …"}}), {"invalid_argument"});
        row("no archive", "PK\x03\x04 and nothing", {"malformed"});
        auto nested = archiveOf({{"a", "x"}});
        for (int i = 0; i < 4; ++i)
            nested = archiveOf({{"a.zip", nested}});
        row("too deep", nested, {"too_large"});
    }
    void plantedInPackages()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, found);
        QCOMPARE(foundOf(bytes.toStdString()), found);
    }
};

REDOUBT_TEST(TestPaperAbsence)
#include "TestPaperAbsence.moc"
