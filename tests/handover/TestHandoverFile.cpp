// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handover/HandoverAudit.h"
#include "core/crypto/Digest.h"
#include "documents/read/ZipParts.h"
#include "documents/write/Archive.h"
#include "duty/shift/HandoverRules.h"
#include "tests/handover/HandedOver.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::handover;
using testkit::DutyRoom;
using testkit::HandedOver;

/// What an exported handover proves, and what is said of one that somebody worked on.
class TestHandoverFile : public QObject
{
    Q_OBJECT

    std::unique_ptr<HandedOver> m_made;

    [[nodiscard]] static std::optional<VerifyKey> serverKey() { return DutyRoom::serverKey().verifyKey(); }
    [[nodiscard]] static std::string lines(const std::string &file) { return documents::ZipParts::open(file, 1 << 24)->read(LinesName).value(); }
    [[nodiscard]] static std::vector<std::string> parted(const std::string &text)
    {
        std::vector<std::string> result;
        for (std::size_t begin = 0; begin < text.size();) {
            const auto end = text.find('\n', begin);
            result.push_back(text.substr(begin, end - begin));
            begin = end + 1;
        }
        return result;
    }
    [[nodiscard]] static std::string joined(const std::vector<std::string> &lines)
    {
        std::string text;
        for (const auto &line : lines)
            text += line + '\n';
        return text;
    }
    [[nodiscard]] static std::string packed(const std::string &text, const std::string &paper = "%PDF-1.5 the sheet")
    {
        return documents::writeArchive({{LinesName, text}, {PaperName, paper}}, documents::Packing::Stored).value();
    }
    static bool names(const Report &report, int line, const std::string &field)
    {
        return std::ranges::any_of(report.findings, [&](const Finding &finding) { return finding.line == line && finding.field == field; });
    }
    static bool names(const Report &report, const std::string &what)
    {
        return std::ranges::any_of(report.findings, [&](const Finding &finding) { return finding.what == what; });
    }
    static QByteArray told(const Report &report)
    {
        QByteArray text;
        for (const auto &finding : report.findings)
            text +=
                QByteArray::fromStdString(finding.what + " " + finding.field + " @" + std::to_string(finding.line) + ": " + finding.detail + "\n");
        return text;
    }
    /// Another value of the same sort.
    static json::value altered(const json::value &value)
    {
        if (value.is_string())
            return json::value(std::string(value.as_string()) + "x");
        if (value.is_bool())
            return !value.as_bool();
        if (value.is_int64())
            return value.as_int64() + 1;
        if (value.is_object())
            return json::object{{"x", 1}};
        return value.is_array() ? json::value(json::array{1}) : json::value("x");
    }
    /// Calls @p visit with each leaf of @p value.
    static void forEachLeaf(json::value &value, const std::string &path, const std::function<void(json::value &, const std::string &)> &visit)
    {
        if (auto *object = value.if_object(); object && !object->empty()) {
            for (auto &member : *object)
                forEachLeaf(member.value(), path + (path.empty() ? "" : ".") + std::string(member.key()), visit);
        } else if (auto *array = value.if_array(); array && !array->empty()) {
            for (std::size_t i = 0; i < array->size(); ++i)
                forEachLeaf((*array)[i], path + "[" + std::to_string(i) + "]", visit);
        } else {
            visit(value, path);
        }
    }
    /// The lines with leaves, digests of lines and of the whole made anew, as who knows the format would; they cannot sign.
    [[nodiscard]] static std::string resealed(std::vector<std::string> lines, const SealSign &sign)
    {
        const auto header = fromJson<Header>(*parseJson(lines.front())).value();
        auto seal = fromJson<Seal>(*parseJson(lines.back(), {.maxBytes = MaxLineBytes})).value();
        lines.pop_back();
        seal.lines.clear();
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (i > 0) {
                auto record = fromJson<RecordLine>(*parseJson(lines[i], {.maxBytes = MaxLineBytes})).value();
                record.leaves = leavesOf(record.fields);
                lines[i] = writeJson(toJson(record));
            }
            seal.lines.push_back(shortDigestOf(lines[i]));
        }
        seal.leaves = leavesOf(toJsonObject(header));
        seal.digest = digestOf(joined(lines)).toString();
        if (sign) {
            const auto handover = fromJson<RecordLine>(*parseJson(lines[1], {.maxBytes = MaxLineBytes})).value().id;
            seal.word = sign(sealedMatter(header, handover, seal.digest));
        }
        lines.push_back(writeJson(toJson(seal)));
        return joined(lines);
    }
    [[nodiscard]] static std::string replaced(std::string text, const std::string &what, const std::string &with)
    {
        const auto at = text.find(what);
        if (at == std::string::npos)
            qFatal("%s is not there", what.c_str());
        return text.replace(at, what.size(), with);
    }

private Q_SLOTS:
    void initTestCase() { m_made = std::make_unique<HandedOver>(); }

    void whatWasExportedIsGenuineWithAndWithoutTheKey()
    {
        const auto file = m_made->file();
        const auto report = audit(file, serverKey());

        QVERIFY2(report.isGenuine(), told(report));
        QVERIFY(report.hasPaper);
        QCOMPARE(report.signers.size(), 3U);
        QCOMPARE(report.signers[0].name, std::string("值班员01"));
        QCOMPARE(report.signers[1].name, std::string("值班员03"));
        QCOMPARE(report.signers[1].console, std::string("DUTY-01"));
        QCOMPARE(report.signers[2].as, std::string("export"));
        QVERIFY(audit(file, std::nullopt).isGenuine());
        QCOMPARE(file, m_made->file()); // the same handover, exported at the same time, has the same bytes
    }

    void theLinesAloneAreCheckedWithoutThePaper()
    {
        const auto report = audit(lines(m_made->file()), serverKey());

        QVERIFY2(report.isGenuine(), told(report));
        QVERIFY(!report.hasPaper);
    }

    void everyFieldThatIsAlteredIsNamed()
    {
        const auto original = parted(lines(m_made->file()));
        int tried = 0;
        for (std::size_t i = 0; i < original.size(); ++i) {
            auto value = parseJson(original[i], {.maxBytes = MaxLineBytes}).value();
            const bool isRecord = i > 0 && i + 1 < original.size();
            forEachLeaf(isRecord ? value.as_object()["fields"] : value, {}, [&](json::value &leaf, const std::string &path) {
                const auto before = leaf;
                leaf = altered(before);
                auto changed = original;
                changed[i] = writeJson(value);
                leaf = before;
                const auto report = audit(packed(joined(changed)), serverKey());
                ++tried;
                const auto what = QByteArray::number(static_cast<int>(i) + 1) + ' ' + QByteArray::fromStdString(path) + "\n" + told(report);
                QVERIFY2(!report.isGenuine(), what);
                if (isRecord && !report.findings.empty() && report.findings.front().detail.find("cannot be read") == std::string::npos)
                    QVERIFY2(names(report, static_cast<int>(i) + 1, path), what);
                QVERIFY2(
                    std::ranges::any_of(report.findings,
                                        [&](const Finding &finding) { return finding.line == static_cast<int>(i) + 1 || i + 1 == original.size(); }),
                    what);
            });
        }
        QVERIFY2(tried > 100, qPrintable(QString::number(tried)));
    }

    void noByteIsAlteredUnseen()
    {
        const auto file = m_made->file();
        for (std::size_t i = 0; i < file.size(); ++i) {
            auto changed = file;
            changed[i] = static_cast<char>(changed[i] ^ 0x04);
            const auto report = audit(changed, serverKey());
            QVERIFY2(!report.isGenuine() && !report.findings.empty(), qPrintable(QString::number(i)));
        }
        QVERIFY(!audit(file.substr(0, file.size() - 1), serverKey()).isGenuine());
        QVERIFY(!audit(file + " ", serverKey()).isGenuine());
        QVERIFY(!audit({}, serverKey()).isGenuine());
    }

    void whoKnowsTheFormatCannotAlterWhatWasSigned_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("with");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("the answer to a critical matter") << QByteArray("#5521\"") << QByteArray("#5522\"") << QByteArray("digest");
        QTest::newRow("a matter that was critical") << QByteArray("\"critical\":true") << QByteArray("\"critical\":false") << QByteArray("digest");
        QTest::newRow("what was found") << QByteArray("31.5 ℃") << QByteArray("21.5 ℃") << QByteArray("digest");
        QTest::newRow("what is to be known") << QByteArray("4 月 20 日") << QByteArray("4 月 21 日") << QByteArray("digest");
        QTest::newRow("what was read back") << QByteArray("工单5521") << QByteArray("工单5520") << QByteArray("read-back");
    }
    void whoKnowsTheFormatCannotAlterWhatWasSigned()
    {
        QFETCH(QByteArray, what);
        QFETCH(QByteArray, with);
        QFETCH(QByteArray, named);
        const auto forged = replaced(lines(m_made->file()), what.toStdString(), with.toStdString());
        // With an account of the same server they can put their own name under the export.
        const auto report = audit(packed(resealed(parted(forged), m_made->seal())), serverKey());

        QVERIFY(!report.isGenuine());
        QVERIFY2(names(report, named.toStdString()), told(report));
    }

    void aDigestMadeAnewLeavesBothSignaturesBehind()
    {
        auto contents = m_made->contents();
        contents.view.handover.value.sheet.reminders = "无";
        contents.view.handover.value.digest = duty::digestOfSheet(contents.view.handover.value.sheet);
        contents.view.outgoing->value.digest = contents.view.handover.value.digest;
        contents.view.incoming->value.digest = contents.view.handover.value.digest;
        const auto report = audit(writeFile(contents, m_made->seal()).value(), serverKey());

        QVERIFY2(names(report, "outgoing signature") && names(report, "incoming signature"), told(report));
    }

    void aKeyThatTheServerNeverCertifiedProvesNothing()
    {
        auto contents = m_made->contents();
        auto &word = contents.view.incoming->value.word;
        word.certificate->signature[3] ^= 1;
        auto report = audit(writeFile(contents, m_made->seal()).value(), serverKey());
        QVERIFY2(names(report, 5, "word.certificate") || names(report, 4, "word.certificate"), told(report));

        word.certificate.reset();
        report = audit(writeFile(contents, m_made->seal()).value(), serverKey());
        QVERIFY2(!report.isGenuine() && names(report, "incoming signature"), told(report));
    }

    void anotherServersKeyIsNamed()
    {
        const auto report = audit(m_made->file(), SigningKey::fromSeed(Bytes(32, 1))->verifyKey());

        QVERIFY(!report.isGenuine());
        QVERIFY2(names(report, 1, "serverKey"), told(report));
    }

    void onePersonDoesNotSignForBothSides()
    {
        auto contents = m_made->contents();
        contents.view.incoming = contents.view.outgoing;
        contents.view.incoming->value.side = duty::HandoverSide::Incoming;
        const auto report = audit(writeFile(contents, m_made->seal()).value(), serverKey());

        QVERIFY2(names(report, "incoming signature"), told(report));
    }

    void aSignatureThatIsMissingIsNamed()
    {
        auto contents = m_made->contents();
        contents.view.incoming.reset();
        const auto report = audit(writeFile(contents, m_made->seal()).value(), serverKey());

        QVERIFY2(names(report, "incoming signature"), told(report));
    }

    void correctionsGoWithItAndAreNamedWhenTheyAreAltered()
    {
        auto contents = m_made->contents();
        duty::BoardRecord<duty::HandoverCorrection> correction;
        correction.id = testkit::DutyRoom::id(90);
        correction.value = {contents.view.handover.id, "介质是 8 件", testkit::DutyRoom::at(1500), "值班员03", {}};
        contents.view.corrections = {correction};
        const auto genuine = audit(writeFile(contents, m_made->seal()).value(), serverKey());
        QVERIFY2(genuine.isGenuine(), told(genuine));
        QCOMPARE(genuine.view->corrections.size(), 1U);
        QCOMPARE(genuine.view->corrections.front().value.text, std::string("介质是 8 件"));

        contents.view.corrections.front().value.handover = testkit::DutyRoom::id(91);
        const auto other = audit(writeFile(contents, m_made->seal()).value(), serverKey());
        QVERIFY2(names(other, "duty.handover_correction"), told(other));
    }

    void anotherPaperAndAnUnsealedExportAreNamed()
    {
        QVERIFY(names(audit(packed(lines(m_made->file()), "%PDF-1.5 another"), serverKey()), PaperName));
        const auto unsealed = writeFile(m_made->contents(), [](const feed::SignedMatter &) { return std::optional<feed::SignedWord>(); }).value();
        QVERIFY(names(audit(unsealed, serverKey()), "seal"));
    }

    void linesThatAreTakenOutOrTwiceAreNamed()
    {
        auto fewer = parted(lines(m_made->file()));
        fewer.erase(fewer.begin() + 2);
        QVERIFY(!audit(packed(joined(fewer)), serverKey()).isGenuine());
        QVERIFY(!audit(packed(resealed(fewer, m_made->seal())), serverKey()).isGenuine());
        auto more = parted(lines(m_made->file()));
        more.insert(more.begin() + 2, more[2]);
        QVERIFY(!audit(packed(resealed(more, m_made->seal())), serverKey()).isGenuine());
    }
};

REDOUBT_TEST(TestHandoverFile)
#include "TestHandoverFile.moc"
