// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/KindRegistry.h"
#include "feed/kinds/AccountKinds.h"
#include "tests/feed/FeedSamples.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/testkit/feed/TestKinds.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::feed;
using namespace redoubt::feed::samples;

namespace {
class EmptyStream final : public StateView
{
public:
    std::optional<RecordState> record(const Id &) const override { return std::nullopt; }
    void forEach(std::string_view, const std::function<bool(const RecordState &)> &) const override { }
    void forEachFromLast(std::string_view, const std::function<bool(const RecordState &)> &) const override { }
};
} // namespace

class TestKindRegistry : public QObject
{
    Q_OBJECT

    KindRegistry m_registry = testkit::testRegistry();
    EmptyStream m_stream;

    WriteContext context(Role role = Role::Judge, StreamPurpose purpose = StreamPurpose::WhiteCell) const
    {
        WriteContext result;
        result.purpose = purpose;
        result.role = role;
        result.state = &m_stream;
        return result;
    }

    static Change mark(json::object fields)
    {
        auto change = add(1, 1, std::move(fields));
        change.kind = testkit::MarkRecord::Kind;
        return change;
    }

private Q_SLOTS:
    void fieldsComeFromTheStruct()
    {
        const auto *note = m_registry.find("test.note");

        QStringList fields;
        for (const auto &field : note->fields)
            fields << QString::fromStdString(field.name) + (field.required ? "!" : "?");
        QCOMPARE(fields, (QStringList{"title!", "body?", "severity?", "about?"}));
        QCOMPARE(note->settleOf("severity"), Settle::Person);
        QCOMPARE(note->settleOf("title"), Settle::Latest);
        QCOMPARE(note->settleOf("from_the_future"), Settle::Latest);
        QCOMPARE(note->settleOf(RecordState::Removed), Settle::Person);
        QCOMPARE(note->field("none"), nullptr);
    }

    void shapes_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("names");
        QTest::newRow("an add with what is required") << 0 << ""
                                                      << "";
        QTest::newRow("an unknown field passes: it comes from a newer version") << 1 << ""
                                                                                << "";
        QTest::newRow("a missing field") << 2 << "malformed"
                                         << "title";
        QTest::newRow("a field of the wrong type") << 3 << "malformed"
                                                   << "title";
        QTest::newRow("a set needs only what it sets") << 4 << ""
                                                       << "";
        QTest::newRow("a set of the wrong type") << 5 << "malformed"
                                                 << "severity";
        QTest::newRow("an optional may be emptied") << 6 << ""
                                                    << "";
        QTest::newRow("a required field may not") << 7 << "malformed"
                                                  << "title";
        QTest::newRow("an unknown kind") << 8 << "unknown_kind"
                                         << "test.unheard";
        QTest::newRow("a newer schema") << 9 << "unsupported_version"
                                        << "schema 2";
        QTest::newRow("a remove has no shape to check") << 10 << ""
                                                        << "";
        QTest::newRow("an entry is added") << 11 << ""
                                           << "";
        QTest::newRow("an entry is not set") << 12 << "invalid_argument"
                                             << "entry";
        QTest::newRow("an entry is not removed") << 13 << "invalid_argument"
                                                 << "entry";
        QTest::newRow("an id that is none") << 14 << "malformed"
                                            << "about";
    }
    void shapes()
    {
        QFETCH(int, change);
        QFETCH(QString, error);
        QFETCH(QString, names);
        auto unheard = add(1, 1, {{"title", "x"}});
        unheard.kind = "test.unheard";
        auto newer = add(1, 1, {{"title", "x"}});
        newer.schema = 2;
        auto markSet = set(1, 2, 1, 0, {{"points", 1}});
        markSet.kind = testkit::MarkRecord::Kind;
        auto markRemove = set(1, 2, 1, 0, {});
        markRemove.kind = testkit::MarkRecord::Kind;
        const std::vector<Change> changes{
            add(1, 1, {{"title", "x"}}),
            add(1, 1, {{"title", "x"}, {"future", json::object{{"a", 1}}}}),
            add(1, 1, {{"body", "x"}}),
            add(1, 1, {{"title", 7}}),
            set(1, 2, 1, 0, {{"body", "x"}}),
            set(1, 2, 1, 0, {{"severity", 1}}),
            set(1, 2, 1, 0, {{"severity", nullptr}}),
            set(1, 2, 1, 0, {{"title", nullptr}}),
            unheard,
            newer,
            set(1, 2, 1, 0, {}),
            mark({{"text", "x"}, {"points", 5}}),
            markSet,
            markRemove,
            add(1, 1, {{"title", "x"}, {"about", "that one"}}),
        };

        const auto checked = m_registry.checkShape(changes[static_cast<std::size_t>(change)]);

        QCOMPARE(checked ? QString() : QString::fromUtf8(name(checked.error().code).data()), error);
        if (!checked)
            QVERIFY2(checked.error().detail.find(names.toStdString()) != std::string::npos, checked.error().detail.c_str());
    }

    void anOlderSchemaIsReadDownToTheOldest()
    {
        KindRegistry registry;
        auto kind = describeKind<testkit::NoteRecord>("test.note");
        kind.schema = 3;
        kind.oldestSchema = 2;
        registry.declare(std::move(kind));
        auto change = add(1, 1, {{"title", "x"}});
        for (const auto &[schema, taken] : {std::pair(1, false), {2, true}, {3, true}, {4, false}}) {
            change.schema = schema;

            QCOMPARE(registry.checkShape(change).has_value(), taken);
        }
    }

    void theRoleMustAllowTheKind_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QStringList>("allowed");
        QTest::newRow("notes are the judges'") << "note" << QStringList{"coordinator", "chief_judge", "judge"};
        QTest::newRow("marks are the teams'") << "mark" << QStringList{"red_member", "blue_member"};
    }
    void theRoleMustAllowTheKind()
    {
        QFETCH(QString, kind);
        QFETCH(QStringList, allowed);
        const auto change = kind == "note" ? add(1, 1, {{"title", "x"}}) : mark({{"text", "x"}, {"points", 5}});
        for (const auto &[role, roleName] : described::enumNames<Role>()) {
            const auto validated = m_registry.validate(change, context(role));

            QCOMPARE(validated.has_value(), allowed.contains(QString::fromStdString(roleName)));
            QVERIFY(validated || validated.error().code == ErrorCode::Forbidden);
        }
    }

    void theStreamMustBeOfAPurposeForTheKind()
    {
        const auto change = add(1, 1, {{"title", "x"}});

        QVERIFY(m_registry.validate(change, context(Role::Judge, StreamPurpose::Team)));
        QCOMPARE(m_registry.validate(change, context(Role::Judge, StreamPurpose::Account)).error().code, ErrorCode::Forbidden);
        QCOMPARE(m_registry.validate(change, context(Role::Judge, StreamPurpose::Directory)).error().code, ErrorCode::Forbidden);
    }

    void theKindsOwnValidatorSpeaksLast()
    {
        QVERIFY(
            (m_registry.validate(mark({{"text", "x"}, {"points", 1001}}), context(Role::RedMember)).value() == std::vector<std::string>{"over_cap"}));
        QVERIFY(m_registry.validate(mark({{"text", "x"}, {"points", 1000}}), context(Role::RedMember)).value().empty());
        QCOMPARE(m_registry.validate(add(1, 1, {{"title", "x"}, {"about", id(7).toString()}}), context()).error().code, ErrorCode::NotFound);
    }

    void serverKindsAreNobodysButTheServers()
    {
        GrantRecord grant;
        grant.stream = id(1);
        grant.owner = id(2);
        auto change = add(1, 1, toJsonObject(grant));
        change.kind = GrantRecord::Kind;
        for (const auto &[role, roleName] : described::enumNames<Role>()) {
            QCOMPARE(m_registry.validate(change, context(role, StreamPurpose::Account)).has_value(), role == Role::Administrator);
            QVERIFY(!m_registry.validate(change, context(role, StreamPurpose::WhiteCell)));
        }
    }

    void aFieldThatAPersonSettlesIsDecodedByThatRule()
    {
        std::optional<RecordState> record;
        const auto added = add(1, 1, {{"title", "x"}, {"severity", "low"}});
        QVERIFY(foldChange(record, {mintLine(added).value(), author(1), envelope(1, added, author(1))}, false));
        auto late = set(1, 2, 9, 0, {{"severity", "high"}, {"title", "y"}, {"future", 1}});
        QVERIFY(foldChange(record, {mintLine(late).value(), author(2), envelope(2, late, author(2))}, false));

        const auto note = decodeFields<testkit::NoteRecord>(*record, *m_registry.find("test.note")).value();

        QCOMPARE(*note.severity, "low");
        QCOMPARE(note.title, "y");
        QVERIFY(note.unknown.members.contains("future"));
    }

    void everyAccountKindReadsBackWhatItWrites()
    {
        CertificateRecord certificate;
        certificate.account = id(1);
        certificate.installation = id(2);
        certificate.installationName = "DUTY-01";
        certificate.key = Bytes(32, 1);
        certificate.signature = Bytes(64, 2);
        certificate.unknown.members = {{"from", "the future"}};
        auto change = add(3, 1, toJsonObject(certificate));
        change.kind = CertificateRecord::Kind;
        QVERIFY(m_registry.checkShape(change));
        std::optional<RecordState> record;
        QVERIFY(foldChange(record, {mintLine(change).value(), author(1), envelope(1, change, author(1))}, false));

        QVERIFY(decodeFields<CertificateRecord>(*record).value() == certificate);
    }
};

REDOUBT_TEST(TestKindRegistry)
#include "TestKindRegistry.moc"
