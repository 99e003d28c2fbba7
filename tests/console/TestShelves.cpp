// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/Areas.h"
#include "app/console/desk/Desk.h"
#include "feed/kinds/AccountKinds.h"
#include "tests/testkit/TestRegistry.h"

#include <QSignalSpy>
#include <QtTest>

#include <algorithm>
#include <set>

using namespace redoubt;
using console::Desk;
using console::DeskUpdate;
using console::Shelf;

namespace {
/// A trade of two kinds that writes down what the desk tells it.
class NotedShelf final : public Shelf
{
public:
    NotedShelf(QString trade, QStringList &notes) : m_trade(std::move(trade)), m_notes(notes) { }

    [[nodiscard]] Reads reads() const override
    {
        const auto name = m_trade.toStdString();
        return {{name + ".office"}, {name + ".line"}, {StreamPurpose::WhiteCell}};
    }
    void forget(const Id &) override { note(QStringLiteral("forget")); }
    void grantsChanged() override { note(QStringLiteral("grants")); }
    void take(const store::RecordView &view) override { note(QStringLiteral("take ") + QString::fromStdString(view.state.kind)); }
    void drop(const store::RecordKey &) override { note(QStringLiteral("drop")); }
    [[nodiscard]] bool hasNewNames() const override { return names; }
    void tell() override { note(QStringLiteral("tell")); }
    [[nodiscard]] std::optional<std::string> knownName(const Id &) const override { return name; }

    bool names = false;
    std::optional<std::string> name;

private:
    void note(const QString &what) { m_notes << m_trade + QLatin1Char(' ') + what; }

    QString m_trade;
    QStringList &m_notes;
};
} // namespace

/// How the desk serves several trades and knows none.
class TestShelves : public QObject
{
    Q_OBJECT

    ManualClock m_clock;
    SeededRandom m_random{77};
    IdSource m_ids{m_clock, m_random};
    QStringList m_notes;
    NotedShelf *m_first = nullptr;
    NotedShelf *m_second = nullptr;

    std::unique_ptr<Desk> desk()
    {
        m_notes.clear();
        const auto shelf = [this](const char *trade, NotedShelf *&made) {
            return [this, trade, &made](const Desk &) {
                auto result = std::make_unique<NotedShelf>(QString::fromLatin1(trade), m_notes);
                made = result.get();
                return result;
            };
        };
        return std::make_unique<Desk>(m_ids.next(), std::vector<console::ShelfMaker>{shelf("watch", m_first), shelf("repair", m_second)});
    }
    store::RecordView record(const char *kind)
    {
        store::RecordView view;
        view.stream = m_ids.next();
        view.state.id = m_ids.next();
        view.state.kind = kind;
        return view;
    }

private Q_SLOTS:
    void aRecordGoesToTheShelfOfItsKind()
    {
        const auto desk = this->desk();
        DeskUpdate update;
        update.records = {record("watch.line"), record("repair.office"), record("nobody.knows")};

        desk->take(std::move(update));

        QCOMPARE(m_notes, (QStringList{"watch take watch.line", "repair take repair.office", "watch tell", "repair tell"}));
        QCOMPARE(desk->shelfOf("repair.line"), static_cast<const Shelf *>(m_second));
        QVERIFY(!desk->shelfOf("nobody.knows"));
    }

    /// What is void goes first, and nothing is said before the whole update is there.
    void anUpdateComesInOneOrder()
    {
        const auto desk = this->desk();
        DeskUpdate update;
        update.records = {record("watch.line")};
        update.gone = {{m_ids.next(), m_ids.next()}};
        update.streamsGone = {m_ids.next()};
        update.unitRoles.emplace();

        desk->take(std::move(update));

        auto ofFirst = m_notes.filter(QRegularExpression(QStringLiteral("^watch")));
        QCOMPARE(ofFirst, (QStringList{"watch forget", "watch grants", "watch take watch.line", "watch drop", "watch tell"}));
        QCOMPARE(m_notes.mid(m_notes.size() - 2), (QStringList{"watch tell", "repair tell"}));
    }

    /// Openers of all trades, then the directory by which everything is named, then the rest, trade by trade.
    void whatIsReadIsPutTogetherFromAllShelves()
    {
        const auto reads = desk()->reads();

        QCOMPARE(reads->kinds,
                 (std::vector<std::string>{"watch.office", "repair.office", feed::UnitRecord::Kind, feed::StaffRecord::Kind, "watch.line",
                                           "repair.line"}));
        QCOMPARE(reads->removedOpeners, std::set<StreamPurpose>{StreamPurpose::WhiteCell});
    }

    void aShelfMayNamePeople()
    {
        const auto desk = this->desk();
        const Id somebody = m_ids.next();
        QVERIFY(!desk->knownName(somebody));
        QSignalSpy named(desk.get(), &Desk::directoryChanged);

        m_second->name = "孙新";
        m_second->names = true;
        desk->take({});

        QCOMPARE(named.count(), 1);
        QCOMPARE(desk->nameOf(somebody), std::string("孙新"));
    }

    /// Two shelves that want one kind would each see some of its records.
    void noTwoAreasOfTheProductWantOneKind()
    {
        std::set<std::string> kinds;
        std::size_t wanted = 0;
        const Desk desk(m_ids.next(), console::shelves());
        for (const auto &shelf : desk.shelves()) {
            const auto reads = shelf->reads();
            for (const auto *list : {&reads.openers, &reads.others}) {
                kinds.insert(list->begin(), list->end());
                wanted += list->size();
            }
        }

        QVERIFY(wanted > 0);
        QCOMPARE(kinds.size(), wanted);
        QCOMPARE(desk.reads()->kinds.size(), wanted + 2); // units and people
    }
};

REDOUBT_TEST(TestShelves)
#include "TestShelves.moc"
