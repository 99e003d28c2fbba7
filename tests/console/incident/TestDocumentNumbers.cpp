// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/incident/IncidentArea.h"
#include "app/console/areas/incident/IncidentShelf.h"
#include "documents/read/Sheet.h"
#include "documents/read/ZipParts.h"
#include "server/admin/Administration.h"
#include "tests/console/ConsoleHouse.h"
#include "tests/console/PassingClock.h"
#include "tests/documents/MadeTemplates.h"
#include "tests/testkit/TestRegistry.h"
#include "views/incident/BeginIncidentDialog.h"
#include "views/incident/IncidentsPage.h"
#include "views/incident/NumberSeriesDialog.h"
#include "views/incident/TemplateCheckDialog.h"
#include "views/incident/report/IssueReportDialog.h"
#include "views/incident/report/SectionEdit.h"
#include "views/widgets/Button.h"
#include "views/widgets/PlainTable.h"
#include "views/widgets/SentenceDialog.h"

#include <QFile>
#include <QLabel>
#include <QtTest>

#include <algorithm>

using namespace redoubt;
using incident::IncidentReportState;
using incident::NumberFate;
using incident::ReportStage;

/// Two leaders on two consoles issue reports under the numbers of one series: with the server, without it, and after it came back. No number is used
/// twice, and the register says of each what became of it. Real consoles with their windows, a real server.
class TestDocumentNumbers : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT

    testkit::PassingClock m_passing;
    std::unique_ptr<console::Console> m_first;
    std::unique_ptr<console::Console> m_second;

    std::unique_ptr<console::Console> entered(const char *account)
    {
        auto result = std::make_unique<console::Console>(
            console::ConsoleOptions{folder(account), QString::fromLatin1(account), QStringLiteral("zh_CN"), {64, 1}}, m_theme, m_passing, m_random);
        result->window().resize(1920, 1080);
        result->window().show();
        enter(*result, account);
        result->idleWatch().setMinutes(0);
        return result;
    }
    static console::IncidentArea &area(console::Console &console) { return console.workbench()->area<console::IncidentArea>(); }
    static views::IncidentReportPage &page(console::Console &console) { return *area(console).incidentsPage().report(); }
    static views::DocumentsPane &documents(console::Console &console) { return *area(console).incidentsPage().documents(); }
    template <class Dialog>
    static Dialog *form(console::Console &console)
    {
        for (auto *dialog : console.window().findChildren<Dialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    [[nodiscard]] const incident::NumberBoard *numbers(console::Console &console) const
    {
        const auto &shelf = console::IncidentShelf::of(console.session()->desk());
        const auto registers = shelf.registers();
        return registers.empty() ? nullptr : shelf.numbers(registers.front());
    }
    [[nodiscard]] std::vector<incident::NumberRow> rows(console::Console &console) const
    {
        const auto *all = numbers(console);
        return all && !all->series().empty() ? all->rows(all->series().front().id, year(), year()) : std::vector<incident::NumberRow>();
    }
    [[nodiscard]] std::int64_t year() const { return QDateTime::fromMSecsSinceEpoch(m_passing.now().ms, QTimeZone(8 * 3600)).date().year(); }
    [[nodiscard]] int countOf(console::Console &console, NumberFate fate) const
    {
        const auto all = rows(console);
        return static_cast<int>(std::ranges::count(all, fate, &incident::NumberRow::fate));
    }
    static bool says(const QWidget *where, const QString &text)
    {
        const auto labels = where->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }
    static std::optional<incident::IncidentReportView> report(console::Console &console, const Id &id)
    {
        const auto *all = console::IncidentShelf::of(console.session()->desk()).reportsWith(id);
        return all ? all->report(id) : std::nullopt;
    }
    static std::string numberOf(console::Console &console, const Id &id)
    {
        const auto view = report(console, id);
        return view && !view->issued.empty() && view->issued.front().value.content.document ? view->issued.front().value.content.document->text
                                                                                            : std::string();
    }

    /// An incident of which all is known, its first report begun and handed in.
    Id handedIn(console::Console &console, const QString &title)
    {
        area(console).showHome();
        area(console).controller().begin();
        auto *dialog = form<views::BeginIncidentDialog>(console);
        if (!dialog)
            qFatal("no form");
        views::BeginForm alarm;
        alarm.title = title;
        alarm.category = "NADOS";
        alarm.parties = {"cii_operator"};
        alarm.system = QStringLiteral("数据共享交换平台");
        alarm.critical = true;
        alarm.discovered = m_passing.now() + -12LL * 60'000;
        views::ImpactForm down;
        down.row = "cii_whole_down";
        down.since = alarm.discovered;
        alarm.impacts = {down};
        Q_EMIT dialog->requested(alarm);
        const auto *sheet = area(console).incidentsPage().sheet();
        const auto until = [](const auto &holds, int line = __builtin_LINE()) {
            if (!QTest::qWaitFor(holds, kPatience))
                qFatal("what line %d waits for did not come", line);
        };
        until([&] { return sheet->isVisible() && sheet->values() && sheet->values()->title == title; });
        const auto before = area(console).reports().shown();
        Q_EMIT area(console).incidentsPage().sheet()->reportBegun(ReportStage::Initial);
        until([&] {
            return area(console).reports().shown() && area(console).reports().shown() != before && area(console).incidentsPage().showsReport();
        });
        const Id id = *area(console).reports().shown();
        const auto begun = report(console, id).value();
        for (const auto &[section, record] : begun.sections) {
            auto *edit = page(console).editor()->edit(QString::fromStdString(section));
            edit->setFocus();
            edit->selectAll(); // without the fields that it begins with: of some nothing is known
            edit->insertPlainText(QStringLiteral("已核实。"));
        }
        page(console).editor()->flush();
        until([&] { return page(console).handInButton()->isEnabled(); });
        page(console).handInButton()->click();
        until([&] { return report(console, id) && report(console, id)->state() == IncidentReportState::HandedIn; });
        until([&] { return page(console).issueButton()->isVisible() && page(console).issueButton()->isEnabled(); });
        return id;
    }
    static views::IssueReportDialog *issueForm(console::Console &console)
    {
        page(console).issueButton()->click();
        if (!QTest::qWaitFor([&] { return form<views::IssueReportDialog>(console) != nullptr; }, kPatience))
            qFatal("no form");
        return form<views::IssueReportDialog>(console);
    }
    void sign(console::Console &console, views::IssueReportDialog *dialog, const Id &id)
    {
        Q_EMIT dialog->requested(console.session()->desk().account(), QString::fromLatin1(kPassword));
        QTRY_COMPARE_WITH_TIMEOUT(report(console, id)->state(), IncidentReportState::Issued, kPatience);
    }

private Q_SLOTS:
    void initTestCase()
    {
        setUpHouse();
        m_house->addAccount("first", Role::DutyLeader);
        m_house->addAccount("second", Role::DutyLeader);
        m_house->addAccount("officer", Role::DutyOfficer);
        const json::object kept{{"name", "市网信办事件登记簿"}, {"zone", "Asia/Shanghai"}};
        QVERIFY(m_house->admin().openUnitStreams(m_house->bureau, {{StreamPurpose::IncidentRegister, kept}}));
        m_first = entered("first");
        m_second = entered("second");
        QTRY_VERIFY_WITH_TIMEOUT(area(*m_first).controller().mayBegin() && area(*m_second).controller().mayBegin(), kPatience);
    }

    void aSeriesIsBegun()
    {
        area(*m_first).showHome();
        area(*m_first).incidentsPage().showDocuments(true);
        documents(*m_first).showNumbers(true);
        QVERIFY(documents(*m_first).beginSeriesButton()->isVisible());
        documents(*m_first).beginSeriesButton()->click();
        auto *dialog = form<views::NumberSeriesDialog>(*m_first);
        QVERIFY(dialog);
        Q_EMIT dialog->requested({QStringLiteral("正式报告"), QStringLiteral("海网值"), year(), 17, 2});
        QTRY_VERIFY_WITH_TIMEOUT(!form<views::NumberSeriesDialog>(*m_first), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(numbers(*m_second) && !numbers(*m_second)->series().empty(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(documents(*m_first).series(), kPatience);
    }

    /// Without anybody's asking each console of a leader has two, and no number is in two of them.
    void eachConsoleKeepsAReserve()
    {
        QTRY_COMPARE_WITH_TIMEOUT(countOf(*m_first, NumberFate::Kept), 4, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(countOf(*m_second, NumberFate::Kept), 4, kPatience);
        std::map<Id, int> kept;
        for (const auto &row : rows(*m_first)) {
            QVERIFY(row.reserve);
            ++kept[row.installation];
        }
        QCOMPARE(kept.size(), std::size_t(2));
        QVERIFY(std::ranges::all_of(kept, [](const auto &each) { return each.second == 2; }));
        QCOMPARE(rows(*m_first).front().number, std::int64_t(17));
    }

    void whatIsIssuedHasTheNextNumber()
    {
        const auto id = handedIn(*m_first, QStringLiteral("数据共享交换平台中断运行"));
        auto *dialog = issueForm(*m_first);
        const auto expected = "海网值〔" + std::to_string(year()) + "〕21号"; // after the two reserves of two
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, QString::fromStdString(expected)), kPatience);
        Q_EMIT dialog->requested(m_first->session()->desk().account(), QStringLiteral("Wrong-Password-1"));
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, QStringLiteral("密码不对")), kPatience);
        QCOMPARE(countOf(*m_first, NumberFate::Used), 0);
        sign(*m_first, dialog, id);
        QCOMPARE(numberOf(*m_first, id), expected);
        QTRY_COMPARE_WITH_TIMEOUT(numberOf(*m_second, id), expected, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(countOf(*m_second, NumberFate::Used), 1, kPatience);
        QTest::qWait(300); // nothing more is asked for once it has left
        QCOMPARE(rows(*m_first).size(), std::size_t(5));
    }

    /// A form that is put away keeps its number for this console's next report: no gap comes of it.
    void aFormThatIsPutAwayLosesNoNumber()
    {
        const auto id = handedIn(*m_first, QStringLiteral("门户网站首页无法打开"));
        auto *dialog = issueForm(*m_first);
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, QStringLiteral("22号")), kPatience);
        dialog->reject();
        QTRY_VERIFY_WITH_TIMEOUT(!form<views::IssueReportDialog>(*m_first), kPatience);
        dialog = issueForm(*m_first);
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, QStringLiteral("22号")), kPatience);
        sign(*m_first, dialog, id);
        QVERIFY(numberOf(*m_first, id).ends_with("〕22号"));
        QTRY_COMPARE_WITH_TIMEOUT(countOf(*m_second, NumberFate::Used), 2, kPatience);
    }

    /// A night without network: both issue, each from its own reserve; then the third finds none and can wait or leave without one.
    void withoutNetworkEachTakesOfItsOwn()
    {
        m_house->unplug();
        QTRY_VERIFY_WITH_TIMEOUT(!m_first->session()->isOnline() && !m_second->session()->isOnline(), kPatience);
        std::vector<std::pair<console::Console *, Id>> left;
        for (auto *console : {m_first.get(), m_second.get(), m_first.get()}) {
            const auto id = handedIn(*console, QStringLiteral("夜间事件 %1").arg(left.size()));
            auto *dialog = issueForm(*console);
            QTRY_VERIFY_WITH_TIMEOUT(says(dialog, QStringLiteral("备用")), kPatience);
            sign(*console, dialog, id);
            left.emplace_back(console, id);
        }
        std::set<std::string> used;
        for (const auto &[console, id] : left)
            used.insert(numberOf(*console, id));
        QCOMPARE(used.size(), std::size_t(3));
        const auto id = handedIn(*m_first, QStringLiteral("夜间事件 3"));
        auto *dialog = issueForm(*m_first);
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, QStringLiteral("没有备用号")), kPatience);
        QCOMPARE(report(*m_first, id)->state(), IncidentReportState::HandedIn);
        dialog->reject();
        m_house->plugIn();
        QTRY_VERIFY_WITH_TIMEOUT(m_first->session()->isOnline() && m_second->session()->isOnline(), kPatience);
        for (const auto &[console, issued] : left) {
            for (auto *other : {m_first.get(), m_second.get()})
                QTRY_COMPARE_WITH_TIMEOUT(numberOf(*other, issued), numberOf(*console, issued), kPatience);
        }
        QTRY_COMPARE_WITH_TIMEOUT(countOf(*m_first, NumberFate::Used), 5, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(rows(*m_second), rows(*m_first), kPatience);
    }

    void aNumberIsGivenUpWithItsReason()
    {
        area(*m_second).showHome();
        area(*m_second).incidentsPage().showDocuments(true);
        auto &pane = documents(*m_second);
        pane.showNumbers(true);
        const auto row = [&] {
            const auto *model = pane.numbers()->model();
            for (int i = 0; i < model->rowCount(); ++i) {
                if (model->index(i, models::NumberModel::Fate).data().toString().contains(QStringLiteral("备用")))
                    return i;
            }
            return -1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(row() >= 0, kPatience);
        pane.numbers()->setCurrentIndex(pane.numbers()->model()->index(row(), 0));
        QTRY_VERIFY_WITH_TIMEOUT(pane.voidButton()->isEnabled(), kPatience);
        pane.voidButton()->click();
        auto *why = form<views::SentenceDialog>(*m_second);
        QVERIFY(why);
        Q_EMIT why->requested(QStringLiteral("终端停用"));
        QTRY_COMPARE_WITH_TIMEOUT(countOf(*m_second, NumberFate::Voided), 1, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(countOf(*m_first, NumberFate::Voided), 1, kPatience);
    }

    /// What is exported has every number, from the first to the last, once.
    void theRegisterIsExported()
    {
        const auto path = folder("first") + QStringLiteral("/numbers.xlsx");
        area(*m_second).documents().exportTo(path);
        QTRY_VERIFY_WITH_TIMEOUT(QFile(path).size() > 0, kPatience);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll().toStdString();
        const auto book = documents::readXlsx(bytes);
        QVERIFY(book);
        std::vector<std::string> found;
        for (const auto &line : book->front().rows) {
            if (!line.empty() && line.front().starts_with("海网值〔"))
                found.push_back(line.front());
        }
        std::vector<std::string> expected;
        for (const auto &row : rows(*m_second))
            expected.push_back(row.text);
        QVERIFY(expected.size() >= 6); // two reserves of two, two that were asked for
        QCOMPARE(found, expected);
    }

    /// An office's own form: what is wrong is said before it is published, the file reaches the other console, and what was issued stands in it.
    void whatWasIssuedIsPutIntoTheOfficesForm()
    {
        using documents::testing::docxOf;
        using documents::testing::wordLine;
        const auto write = [&](const char *name, const std::string &bytes) {
            const auto path = folder("first") + QLatin1Char('/') + QString::fromLatin1(name);
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), static_cast<qint64>(bytes.size())) < 0)
                qFatal("not written");
            return path;
        };
        area(*m_first).showHome();
        const auto wrong = write("wrong.docx", docxOf(wordLine("{{事件.等级}}")));
        area(*m_first).templates().offer(wrong, {});
        QTRY_VERIFY_WITH_TIMEOUT(form<views::TemplateCheckDialog>(*m_first), kPatience);
        auto *check = form<views::TemplateCheckDialog>(*m_first);
        QVERIFY(!check->acceptButton()->isEnabled());
        QCOMPARE(check->table()->model()->index(0, models::PlaceholderModel::Name).data().toString(), QStringLiteral("! 事件.等级"));
        QVERIFY(check->table()->model()->index(0, models::PlaceholderModel::Said).data().toString().contains(QStringLiteral("事件.级别")));
        check->reject();
        const auto right = write("right.docx",
                                 docxOf(wordLine("文号 {{文书.文号}}") + wordLine("{{#章节}}") + wordLine("{{标题}}") + wordLine("{{内容}}")
                                        + wordLine("{{/章节}}") + wordLine("{{文书.签发人}}")));
        area(*m_first).templates().offer(right, {});
        QTRY_VERIFY_WITH_TIMEOUT(form<views::TemplateCheckDialog>(*m_first), kPatience);
        check = form<views::TemplateCheckDialog>(*m_first);
        QVERIFY(check->acceptButton()->isEnabled());
        Q_EMIT check->requested(QStringLiteral("市网信办公文"));
        const auto &shelf = console::IncidentShelf::of(m_second->session()->desk());
        const auto stream = shelf.registers().front();
        QTRY_COMPARE_WITH_TIMEOUT(shelf.templates(stream).size(), std::size_t(1), kPatience);
        const auto record = shelf.templates(stream).front();
        // The other console opens what was issued, and exports it: as soon as the file has come.
        const auto all = rows(*m_second);
        const auto used = std::ranges::find(all, NumberFate::Used, &incident::NumberRow::fate);
        QVERIFY(used != all.end());
        area(*m_second).showHome();
        area(*m_second).incidentsPage().showDocuments(true);
        area(*m_second).reports().open(*used->report);
        const auto out = folder("second") + QStringLiteral("/paper.docx");
        QTRY_VERIFY_WITH_TIMEOUT((area(*m_second).reports().exportIn(record.id, out), QTest::qWait(300), QFile(out).size() > 0), kPatience);
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll().toStdString();
        auto zip = documents::ZipParts::open(bytes, 1 << 20);
        QVERIFY(zip);
        const auto text = QString::fromStdString(*zip->read("word/document.xml"));
        QVERIFY(text.contains(QStringLiteral("文号 ")) && text.contains(QString::fromStdString(used->text)));
        QVERIFY(text.contains(QStringLiteral("一、涉事单位与系统")) && text.contains(QStringLiteral("已核实。"))
                && !text.contains(QStringLiteral("{{")));
    }

    void whoDraftsSeesTheRegisterAndGivesNothing()
    {
        auto officer = entered("officer");
        QTRY_VERIFY_WITH_TIMEOUT(numbers(*officer) && rows(*officer).size() == rows(*m_first).size(), kPatience);
        area(*officer).showHome();
        area(*officer).incidentsPage().showDocuments(true);
        documents(*officer).showNumbers(true);
        QVERIFY(!documents(*officer).beginSeriesButton()->isVisible() && !documents(*officer).voidButton()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(documents(*officer).numbers()->model()->rowCount() == static_cast<int>(rows(*m_first).size()), kPatience);
        QTest::qWait(200);
        QVERIFY(std::ranges::none_of(rows(*m_first),
                                     [&](const auto &row) { return row.installation == officer->session()->entry().identity.author.installation; }));
    }

    void cleanupTestCase()
    {
        m_second.reset();
        m_first.reset();
    }
};

REDOUBT_TEST(TestDocumentNumbers)
#include "TestDocumentNumbers.moc"
