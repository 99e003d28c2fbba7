// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/template/TemplatePack.h"
#include "models/duty/template/ProcedureValues.h"
#include "resources/duty/ShippedTemplates.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/views/DemoShift.h"
#include "tests/views/Pictures.h"
#include "views/duty/ChecklistPane.h"
#include "views/duty/LogEntryLine.h"
#include "views/duty/LogPane.h"
#include "views/duty/MattersPane.h"
#include "views/duty/template/CloseStepsDialog.h"
#include "views/duty/template/PackDialog.h"
#include "views/duty/template/PhraseButton.h"
#include "views/duty/template/ProcedureDialog.h"
#include "views/duty/template/TemplateDialog.h"
#include "views/duty/template/TemplateSheet.h"
#include "views/duty/template/TemplatesPage.h"
#include "views/theme/Theme.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>
#include <array>

using namespace redoubt;
using namespace redoubt::views;

namespace {
constexpr std::int64_t templateTestMinuteMs = 60'000;

Id templateTestId(std::uint8_t number)
{
    std::array<std::uint8_t, 16> bytes{};
    bytes[15] = number;
    return Id(bytes);
}

/// The page as a city's keeper of content sees it on 6 October 2026: the shipped pack, of one procedure a second version, and a third to come.
class DemoTemplates
{
public:
    DemoTemplates()
    {
        const auto pack = duty::readTemplatePack(resources::shippedTemplates().front().text);
        std::uint8_t number = 10;
        for (const auto &packed : pack->templates) {
            duty::TemplateSeries of;
            of.broadcast = templateTestId(1);
            of.sort = packed.sort;
            of.name = packed.name;
            of.versions.push_back(version(number++, packed, 1, 1));
            if (packed.name == "网页篡改处置") {
                auto next = packed;
                next.changes = "通知主管单位放宽到 20 分钟；加一步复盘";
                for (auto &step : *next.content.steps)
                    step.minutes = step.key == "unit" ? std::optional<std::int64_t>(20) : step.minutes;
                next.content.steps->push_back({"review", "三日内复盘", "带班领导", {}, false, {}});
                of.versions.push_back(version(number++, next, 2, 5));
                next.content.steps->erase(next.content.steps->begin() + 1);
                of.versions.push_back(version(number++, next, 3, 20));
            }
            series.push_back(of);
        }
        page.list().setModel(&list);
        show(duty::TemplateSort::Procedure, 2);
        page.setReadOnly({});
        page.setEmpty(false, true);
    }
    /// The @p row-th of @p sort, in @p which of its versions.
    void show(duty::TemplateSort sort, int row, bool compare = true)
    {
        std::vector<const duty::TemplateSeries *> own;
        for (const auto &each : series) {
            if (each.sort == sort)
                own.push_back(&each);
        }
        std::array<int, 3> counts{};
        for (const auto &each : series)
            ++counts[static_cast<std::size_t>(each.sort)];
        page.list().setCounts(counts);
        page.list().setSort(sort);
        list.assign(models::templateRows(series, sort, today, {{templateTestId(1), QStringLiteral("市网信办")}}, templateTestId(1), {}));
        const auto &chosen = *own[static_cast<std::size_t>(row) % own.size()];
        const auto *holds = chosen.inForceOn(today);
        const auto &shown = holds ? *holds : chosen.latest();
        const std::optional<Id> before = compare && chosen.versions.size() > 1 ? std::optional(chosen.versions.front().id) : std::nullopt;
        auto values = models::templateValues(chosen, shown.id, before, today, {Instant{1'791'000'000'000}, 8 * 3600});
        values.unit = QStringLiteral("市网信办");
        values.own = values.mayPublish = true;
        values.mayChoose = sort == duty::TemplateSort::Checklist;
        page.list().setCurrent(models::templateRowId(chosen));
        page.setTemplate(values);
    }
    [[nodiscard]] const duty::TemplateSeries &called(const char *name) const { return *std::ranges::find(series, name, &duty::TemplateSeries::name); }

    const calendar::CivilDate today = *calendar::CivilDate::of(2026, 10, 6);
    std::vector<duty::TemplateSeries> series;
    models::TemplateListModel list;
    TemplatesPage page;

private:
    static feed::BoardRecord<duty::DutyTemplate> version(std::uint8_t number, const duty::PackedTemplate &packed, std::int64_t version, int from)
    {
        feed::BoardRecord<duty::DutyTemplate> record;
        record.id = templateTestId(number);
        record.stream = templateTestId(1);
        record.seq = number;
        auto &value = record.value;
        value.sort = packed.sort;
        value.name = packed.name;
        value.version = version;
        value.from = *calendar::CivilDate::of(2026, 10, from);
        value.source = packed.source;
        value.changes = packed.changes;
        value.content = packed.content;
        value.at = Instant{1'790'000'000'000};
        value.by = "内容管理员01";
        return record;
    }
};

/// A procedure in its middle: two steps done, one left out, the next two minutes before its limit.
models::ProcedureValues procedureInTheMiddle()
{
    const DemoTemplates demo;
    const auto &version = demo.called("勒索病毒处置").latest();
    duty::ProcedureView view;
    view.procedure.id = templateTestId(90);
    auto &value = view.procedure.value;
    value.matter = templateTestId(91);
    value.name = version.value.name;
    value.version = version.value.version;
    value.origin.unit = "市网信办";
    value.steps = *version.value.content.steps;
    value.begunAt = Instant{1'791'000'000'000};
    value.by = "值班员01";
    for (std::size_t i = 0; i < value.steps.size(); ++i) {
        duty::StepView step{value.steps[i], {}, {}};
        if (value.steps[i].minutes)
            step.due = value.begunAt + *value.steps[i].minutes * templateTestMinuteMs;
        if (i < 3) {
            step.mark.emplace();
            step.mark->value.outcome = i == 1 ? duty::StepOutcome::Skipped : duty::StepOutcome::Done;
            step.mark->value.at = value.begunAt + static_cast<std::int64_t>(8 + i * 6) * templateTestMinuteMs;
            step.mark->value.by = "值班员01";
            if (i == 1)
                step.mark->value.note = "领导在场，已当面报告";
        }
        view.steps.push_back(std::move(step));
    }
    return models::procedureValues(view, QStringLiteral("县区C 一台主机文件被加密"), 1, {value.begunAt + 43 * templateTestMinuteMs, 8 * 3600});
}
} // namespace

class TestTemplatesPage : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Language m_language;

    static bool labelSays(const QWidget &root, const QString &words)
    {
        const auto labels = root.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(words); });
    }
    static Button *buttonCalled(const QWidget &root, const QString &words)
    {
        for (Button *button : root.findChildren<Button *>()) {
            if (button->text() == words)
                return button;
        }
        return nullptr;
    }
    static QLineEdit *lineCalled(const QWidget &root, const QString &name, int which = 0)
    {
        for (QLineEdit *edit : root.findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == name && which-- == 0)
                return edit;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Shanghai");
        QLocale::setDefault(QLocale(QLocale::English));
        m_theme.apply();
    }
    void init() { m_language.apply(QStringLiteral("en")); }
    void cleanupTestCase() { testing::wear(testing::looks[0], m_theme, m_language); }

    void aComparisonNamesWhatChanged()
    {
        DemoTemplates demo;
        demo.show(duty::TemplateSort::Procedure, 0);
        QVERIFY(labelSays(demo.page.sheet(), QStringLiteral("Against version 1: 1 new, 0 taken out, 1 changed")));
        QVERIFY(labelSays(demo.page.sheet(), QStringLiteral("→")));
        QSignalSpy compared(&demo.page.sheet(), &TemplateSheet::comparisonWanted);
        for (QComboBox *box : demo.page.sheet().findChildren<QComboBox *>()) {
            if (box->accessibleName() == QStringLiteral("Version to compare with"))
                Q_EMIT box->activated(0);
        }
        QCOMPARE(compared.count(), 1);
        QVERIFY(compared[0][0].value<Id>().isNil());
    }

    void whoMayNotPublishReadsWhy()
    {
        DemoTemplates demo;
        demo.page.setReadOnly(QStringLiteral("Duty leaders publish."));
        QVERIFY(labelSays(demo.page, QStringLiteral("Duty leaders publish.")));
        demo.page.setEmpty(true, false);
        QVERIFY(!buttonCalled(demo.page, QStringLiteral("Write a checklist"))->isVisibleTo(&demo.page));
    }

    void aNewVersionKeepsTheKeysOfItsRows()
    {
        DemoTemplates demo;
        const auto &latest = demo.called("网页篡改处置").latest();
        TemplateForm form{latest.value, latest.id};
        TemplateDialog dialog(form, latest.value, {}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QSignalSpy asked(&dialog, &TemplateDialog::requested);
        QVERIFY(dialog.acceptButton()->isEnabled());
        auto *first = lineCalled(dialog, QStringLiteral("What is done"));
        QVERIFY(first);
        first->setText(QStringLiteral(" "));
        QVERIFY(!dialog.acceptButton()->isEnabled());
        first->setText(QStringLiteral("核实页面"));
        QTest::mouseClick(buttonCalled(dialog, QStringLiteral("Add a step")), Qt::LeftButton);
        QVERIFY(!dialog.acceptButton()->isEnabled()); // the new row says nothing yet
        lineCalled(dialog, QStringLiteral("What is done"), static_cast<int>(latest.value.content.steps->size()))->setText(QStringLiteral("归档"));
        QVERIFY(dialog.acceptButton()->isEnabled());
        QTest::mouseClick(dialog.acceptButton(), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        const auto made = asked[0][0].value<TemplateForm>();
        QCOMPARE(made.madeOf, std::optional(latest.id));
        const auto rows = duty::compareContents(latest.value.content, made.wish.content);
        QCOMPARE(std::ranges::count(rows, duty::RowChange::Changed, &duty::RowDifference::change), 1);
        QCOMPARE(std::ranges::count(rows, duty::RowChange::Added, &duty::RowDifference::change), 1);
        QCOMPARE(std::ranges::count(rows, duty::RowChange::Removed, &duty::RowDifference::change), 0);
        QVERIFY(duty::checkTemplate(made.wish));
        QVERIFY(!dialog.acceptButton()->isEnabled()); // a second press is none
        dialog.showFailure(QStringLiteral("why"));
        QCOMPARE(first->text(), QStringLiteral("核实页面")); // what was typed stays
    }

    void aChecklistIsWrittenAsItStood()
    {
        DemoTemplates demo;
        const auto &latest = demo.called("网信办值班室检查清单").latest();
        TemplateDialog dialog({latest.value, latest.id}, latest.value, {}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QSignalSpy asked(&dialog, &TemplateDialog::requested);
        QTest::mouseClick(dialog.acceptButton(), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QVERIFY(asked[0][0].value<TemplateForm>().wish.content == latest.value.content);
    }

    void aNameThatIsTakenIsNotPublishedAnew()
    {
        TemplateForm form;
        form.wish.sort = duty::TemplateSort::Phrases;
        form.wish.from = *calendar::CivilDate::of(2026, 10, 7);
        form.wish.name = "常用语";
        form.wish.source = "本室";
        form.wish.content.phrases = {{duty::LogPhrase{"a", duty::LogSort::Phone, "〈时间〉来电", {}}}};
        TemplateDialog dialog(form, std::nullopt, {QStringLiteral("常用语")}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QVERIFY(!dialog.acceptButton()->isEnabled());
        QVERIFY(dialog.acceptButton()->toolTip().contains(QStringLiteral("new version")));
    }

    void aPhraseIsFilledInPlaceByPlace()
    {
        QLineEdit line;
        QComboBox sort;
        for (int i = 0; i < 8; ++i)
            sort.addItem(QString::number(i), i);
        QWidget holder;
        auto *button = new PhraseButton(&line, &sort, &holder);
        button->setClock(QStringLiteral("09:12"));
        const duty::LogPhrase phrase{"a", duty::LogSort::Phone, "〈时间〉接〈单位〉来电：〈内容〉", {}};
        button->setPhrases({phrase});
        button->insert(phrase);
        QCOMPARE(line.text(), QStringLiteral("09:12接〈单位〉来电：〈内容〉"));
        QCOMPARE(sort.currentData().toInt(), static_cast<int>(duty::LogSort::Phone));
        QCOMPARE(line.selectedText(), QStringLiteral("〈单位〉"));
        QTest::keyClicks(&line, QStringLiteral("A"));
        QCOMPARE(button->leftOpen(), QStringLiteral("〈内容〉"));
        QTest::keyClick(&line, Qt::Key_Tab);
        QCOMPARE(line.selectedText(), QStringLiteral("〈内容〉"));
        QTest::keyClicks(&line, QStringLiteral("B"));
        QCOMPARE(line.text(), QStringLiteral("09:12接A来电：B"));
        QVERIFY(button->leftOpen().isEmpty());
    }

    void aLineWithAnOpenPlaceIsNotSent()
    {
        testing::DemoShift shift;
        shift.page.log()->entry()->phrases()->setPhrases({{"a", duty::LogSort::Phone, "接〈单位〉来电", {}}});
        shift.page.log()->entry()->phrases()->insert({"a", duty::LogSort::Phone, "接〈单位〉来电", {}});
        QSignalSpy sent(&shift.page, &ShiftPage::logRequested);
        QTest::mouseClick(buttonCalled(*shift.page.log()->entry(), QStringLiteral("Note down")), Qt::LeftButton);
        QCOMPARE(sent.count(), 0);
        QVERIFY(labelSays(*shift.page.log()->entry(), QStringLiteral("Fill in 〈单位〉")));
    }

    void aRequiredStepAsksWhyItIsLeftOut()
    {
        ProcedureDialog dialog(nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.setMayWrite(true);
        dialog.setValues(procedureInTheMiddle());
        dialog.open();
        QSignalSpy marked(&dialog, &ProcedureDialog::marked);
        QTest::mouseClick(buttonCalled(dialog, QStringLiteral("Leave out")), Qt::LeftButton);
        QCOMPARE(marked.count(), 0);
        lineCalled(dialog, QStringLiteral("Note on the step"))->setText(QStringLiteral("设备不在线"));
        QTest::mouseClick(buttonCalled(dialog, QStringLiteral("Leave out")), Qt::LeftButton);
        QCOMPARE(marked.count(), 1);
        const auto entry = marked[0][0].value<StepEntry>();
        QCOMPARE(entry.step, QStringLiteral("block"));
        QCOMPARE(entry.outcome, duty::StepOutcome::Skipped);
        dialog.setMayWrite(false);
        QVERIFY(!buttonCalled(dialog, QStringLiteral("Leave out")));
    }

    void theNextStepStandsAtItsMatter()
    {
        testing::DemoShift shift;
        auto rows = shift.matters.rows();
        QVERIFY(!rows.empty());
        rows.front().procedure = QStringLiteral("网页篡改处置");
        rows.front().step = QStringLiteral("断开对外访问");
        rows.front().stepsDone = 3;
        rows.front().stepsAll = 9;
        rows.front().stepDueText = QStringLiteral("08:30");
        shift.matters.assign(rows);
        const auto index = shift.matters.index(0, 0);
        QCOMPARE(index.data(models::MatterModel::StepRole).toString(), QStringLiteral("Step 4 of 9, until 08:30: 断开对外访问"));
        shift.page.resize(1848, 900);
        shift.page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&shift.page));
        QSignalSpy wanted(shift.page.matters(), &MattersPane::procedureWanted);
        auto *list = shift.page.matters()->list();
        const QRect place = list->visualRect(index);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, {place.x() + 60, place.bottom() - 12});
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].value<Id>(), rows.front().matter);
    }

    void closingWithOpenStepsAsksForBoth()
    {
        testing::DemoShift shift;
        const auto matter = shift.matters.rows().front();
        shift.page.setOwedSteps({{matter.matter, {QStringLiteral("断网"), QStringLiteral("上报")}}});
        QSignalSpy closed(&shift.page, &ShiftPage::closeWithoutStepsRequested);
        Q_EMIT shift.page.matters()->closeWanted(matter.matter, matter.title);
        auto *dialog = shift.page.findChild<CloseStepsDialog *>();
        QVERIFY(dialog && labelSays(*dialog, QStringLiteral("断网")));
        QVERIFY(!dialog->acceptButton()->isEnabled());
        for (auto *edit : dialog->findChildren<QPlainTextEdit *>())
            edit->setPlainText(QStringLiteral("误报"));
        QVERIFY(dialog->acceptButton()->isEnabled());
        QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
        QCOMPARE(closed.count(), 1);
        QCOMPARE(closed[0][2].toString(), QStringLiteral("误报"));
    }

    void everythingIsReadWhole_data()
    {
        QTest::addColumn<int>("look");
        QTest::addColumn<int>("width");
        for (int i = 0; i < static_cast<int>(std::size(testing::looks)); ++i) {
            QTest::addRow("%s-1848", testing::looks[i].name) << i << 1848;
            QTest::addRow("%s-1294", testing::looks[i].name) << i << 1294; // a window of 1366 less its rail
        }
    }

    void everythingIsReadWhole()
    {
        QFETCH(int, look);
        QFETCH(int, width);
        testing::wear(testing::looks[look], m_theme, m_language);
        const QString name = QStringLiteral("%1-%2").arg(testing::looks[look].name).arg(width);
        const QSize size(width, width > 1300 ? 900 : 620);
        DemoTemplates demo;
        demo.page.setCompact(width < 1300);
        demo.show(duty::TemplateSort::Procedure, 0);
        QVERIFY(testing::colourCount(testing::picture(demo.page, size, QStringLiteral("templates-procedure-") + name)) > 8);
        QCOMPARE(testing::clippedTexts(demo.page), QStringList());
        demo.show(duty::TemplateSort::Checklist, 0);
        (void)testing::picture(demo.page, size, QStringLiteral("templates-checklist-") + name);
        QCOMPARE(testing::clippedTexts(demo.page), QStringList());

        ProcedureDialog steps(nullptr);
        steps.setAttribute(Qt::WA_DeleteOnClose, false);
        steps.setMayWrite(true);
        steps.setValues(procedureInTheMiddle());
        steps.setNow(Instant{1'791'000'000'000} + 43 * templateTestMinuteMs);
        (void)testing::picture(steps, {scaled(720), scaled(680)}, QStringLiteral("procedure-steps-") + name);
        QCOMPARE(testing::clippedTexts(steps).join(QLatin1Char(10)), QString());

        const auto &checklist = demo.called("网信办值班室检查清单").latest();
        TemplateDialog form({checklist.value, checklist.id}, checklist.value, {}, nullptr);
        form.setAttribute(Qt::WA_DeleteOnClose, false);
        (void)testing::picture(form, {920, 680}, QStringLiteral("template-form-") + name);

        const auto pack = duty::readTemplatePack(resources::shippedTemplates().front().text);
        PackDialog import(*pack, duty::packSteps(*pack, demo.series), demo.today, nullptr);
        import.setAttribute(Qt::WA_DeleteOnClose, false);
        (void)testing::picture(import, {scaled(720), scaled(640)}, QStringLiteral("template-import-") + name);
        QCOMPARE(testing::clippedTexts(import), QStringList());

        CloseStepsDialog close(QStringLiteral("县区C 一台主机文件被加密"), {QStringLiteral("断网"), QStringLiteral("按事件级别上报")}, nullptr);
        close.setAttribute(Qt::WA_DeleteOnClose, false);
        (void)testing::picture(close, {scaled(560), scaled(480)}, QStringLiteral("close-steps-") + name);
        QCOMPARE(testing::clippedTexts(close), QStringList());
    }

    void theShiftPageHasRoomForIt_data() { everythingIsReadWhole_data(); }

    void theShiftPageHasRoomForIt()
    {
        QFETCH(int, look);
        QFETCH(int, width);
        testing::wear(testing::looks[look], m_theme, m_language);
        testing::DemoShift shift;
        auto rows = shift.matters.rows();
        rows.front().procedure = QStringLiteral("网页篡改处置");
        rows.front().step = QStringLiteral("由主管单位断开页面对外访问或切换到静态页");
        rows.front().stepsDone = 3;
        rows.front().stepsAll = 9;
        rows.front().stepDueText = QStringLiteral("08:30");
        shift.matters.assign(rows);
        shift.page.checklist()->setVersion(QStringLiteral("网信办值班室检查清单，第 1 版，市网信办发布"), QStringLiteral("下一班从第 2 版开始"));
        shift.page.log()->entry()->phrases()->setPhrases({{"a", duty::LogSort::Phone, "接〈单位〉来电", {}}});
        (void)testing::picture(shift.page, {width, width > 1300 ? 900 : 620},
                               QStringLiteral("templates-shift-%1-%2").arg(testing::looks[look].name).arg(width));
        QCOMPARE(testing::clippedTexts(shift.page), QStringList());
    }
};

REDOUBT_TEST(TestTemplatesPage)
#include "TestTemplatesPage.moc"
