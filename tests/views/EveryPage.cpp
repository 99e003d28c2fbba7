// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/EveryPage.h"

#include "duty/due/EscalationRules.h"
#include "duty/shift/OrderRules.h"
#include "models/RoleNames.h"
#include "models/Text.h"
#include "tests/views/DemoRosterPage.h"
#include "views/duty/ConsentDialog.h"
#include "views/duty/MatterDialog.h"
#include "views/duty/OrderDialog.h"
#include "views/duty/PrepareDialog.h"
#include "tests/views/DemoReports.h"
#include "views/duty/bulletin/GroupsDialog.h"
#include "views/widgets/SentenceDialog.h"
#include "views/duty/escalation/EscalationCard.h"
#include "views/duty/escalation/EscalationRulesDialog.h"
#include "views/exercise/EvidenceViewer.h"
#include "views/exercise/HistoryDialog.h"
#include "views/exercise/JudgingPage.h"
#include "views/exercise/NewExerciseDialog.h"
#include "views/exercise/PlanDialogs.h"
#include "views/exercise/RulingPane.h"
#include "views/exercise/StandingsPage.h"
#include "views/exercise/TeamRoomPage.h"
#include "views/exercise/ExerciseKeys.h"
#include "views/frame/KeysDialog.h"
#include "views/frame/MainFrame.h"
#include "views/settings/PasswordDialog.h"
#include "views/signin/FirstRunView.h"
#include "views/signin/SignInView.h"
#include "views/widgets/ConfirmDialog.h"

namespace redoubt::views::testing {

namespace {

/// Puts the words before what people typed.
class Typed
{
public:
    explicit Typed(QString before) : m_before(std::move(before)) { }
    QString operator()(const char *text) const { return m_before + QString::fromUtf8(text); }
    [[nodiscard]] const QString &before() const { return m_before; }
    [[nodiscard]] std::string bytes() const { return m_before.toStdString(); }

private:
    QString m_before;
};

Shown exercisePage(std::optional<redoubt::Role> role, ExercisePage::Tab tab, const Typed &typed)
{
    Shown shown;
    shown.pages = std::make_unique<DemoPages>(role, typed.bytes());
    shown.pages->page.showTab(tab);
    shown.pages->refresh();
    shown.widget = &shown.pages->page;
    return shown;
}

Shown syncPage(SyncPage::Tab tab, const Typed &typed)
{
    Shown shown;
    auto outbox = std::make_unique<models::OutboxModel>();
    auto conflicts = std::make_unique<models::ConflictModel>();
    auto quarantine = std::make_unique<models::QuarantineModel>();
    fill(*outbox, typed.before());
    fill(*conflicts, typed.before());
    fill(*quarantine, typed.before());
    auto page = std::make_unique<SyncPage>();
    page->setFacts(demoTrouble(), demoNow());
    page->setModels(outbox.get(), conflicts.get(), quarantine.get());
    page->setFacts(demoTrouble(), demoNow());
    page->showTab(tab);
    shown.widget = page.get();
    shown.own = std::move(page);
    shown.kept.push_back(std::move(outbox));
    shown.kept.push_back(std::move(conflicts));
    shown.kept.push_back(std::move(quarantine));
    return shown;
}

Shown exercisesPage(bool filled, const Typed &typed)
{
    Shown shown;
    auto model = std::make_unique<models::ExerciseListModel>();
    auto page = std::make_unique<ExercisesPage>();
    if (filled) {
        testkit::DemoBoard demo;
        model->assign({{demo.id("a"), typed("磐石-2026 市级攻防演练"), typed("市网信办"), exercise::ExerciseState::Running, typed("攻击窗口"),
                        demo.at(9, 0, 14), demo.at(18, 0, 18), 5, models::roleName(redoubt::Role::Judge), false},
                       {demo.id("b"),
                        typed("县区B 年度演练"),
                        typed("县区B"),
                        exercise::ExerciseState::Planned,
                        {},
                        demo.at(9, 0, 25),
                        demo.at(18, 0, 26),
                        0,
                        {},
                        true}});
    }
    page->setModel(model.get());
    page->setMayCreate(true);
    shown.widget = page.get();
    shown.own = std::move(page);
    shown.kept.push_back(std::move(model));
    return shown;
}

Shown judgingPage(bool ruled, const Typed &typed)
{
    Shown shown = exercisePage(redoubt::Role::Judge, ExercisePage::Tab::Judging, typed);
    shown.pages->open("红03-07", 80);
    if (!ruled) {
        shown.pages->page.judgingPage()->setReasonDraft(
            typed("证据 05、06 可证明已取得平台管理端权限。12:40–13:05 的横向移动缺少命令记录，按 80% 认定；补充后可申诉。"));
        return shown;
    }
    shown.pages->demo.rule("红03-07", exercise::Decision::Accept, 353, testkit::DemoBoard::at(14, 25), 0);
    shown.pages->refresh();
    shown.pages->open("红03-07");
    return shown;
}

Shown wall(bool frozen, const Typed &typed)
{
    Shown shown;
    testkit::DemoBoard demo(typed.bytes());
    if (frozen) {
        demo.freeze(testkit::DemoBoard::at(14, 26), testkit::DemoBoard::at(18, 30));
        demo.rule("红03-07", exercise::Decision::Accept, 353, testkit::DemoBoard::at(14, 40), 9000);
    }
    const Instant now = frozen ? testkit::DemoBoard::at(16, 48) : demoNow();
    const QHash<QString, QString> units{{models::text(demo.id("unit:市网信办")), typed("市网信办")}};
    auto window = std::make_unique<WallWindow>();
    window->setValues(models::wallValues(demo.board(), models::planDetail(demo.board(), units, now, true), now, true));
    shown.widget = window.get();
    shown.own = std::move(window);
    return shown;
}

Shown settingsPage(const Typed &typed)
{
    Shown shown;
    SettingsValues values = demoSettings();
    for (QString *text : {&values.account, &values.unit, &values.trust, &values.installation, &values.server})
        *text = typed.before() + *text;
    auto page = std::make_unique<SettingsPage>();
    page->setValues(values, demoNow().ms);
    shown.widget = page.get();
    shown.own = std::move(page);
    return shown;
}

/// A dialog that stands alone.
Shown alone(std::unique_ptr<QWidget> dialog)
{
    Shown shown;
    // Tests end it, not its own close button.
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    shown.widget = dialog.get();
    shown.own = std::move(dialog);
    return shown;
}

std::unique_ptr<QWidget> signIn(const Typed &typed)
{
    SignInState state;
    state.servers = {
        {QStringLiteral("s1"), typed("市级值守中心"), typed("redoubt.example:8443"), QStringLiteral("9C:41:00:E7"), CertificateCheck::Verified},
        {QStringLiteral("s2"), typed("备用服务器"), typed("other.example:8443"), QStringLiteral("9C:41:00:E8"), CertificateCheck::Pinned}};
    state.serverId = QStringLiteral("s1");
    state.account = typed("judge03");
    state.now = demoNow().ms;
    state.offlineDataAt = testkit::DemoBoard::at(14, 25).ms;
    state.installation = typed("DUTY-01");
    state.version = QStringLiteral("0.1.0");
    state.languages = {{QStringLiteral("zh_CN"), QStringLiteral("中文")}, {QStringLiteral("en"), QStringLiteral("English")}};
    state.language = QStringLiteral("zh_CN");
    auto view = std::make_unique<SignInView>();
    view->setState(state);
    view->setFailure({SignInProblem::Other, -1, 0, 0, typed("服务器的回答")});
    return view;
}

std::unique_ptr<QWidget> firstRun(bool offered, const Typed &typed)
{
    auto view = std::make_unique<FirstRunView>();
    view->setFooter(typed("DUTY-01"), QStringLiteral("0.1.0"),
                    {{QStringLiteral("zh_CN"), QStringLiteral("中文")}, {QStringLiteral("en"), QStringLiteral("English")}}, QStringLiteral("zh_CN"));
    if (offered)
        view->setOffer({typed("https://redoubt.example:8443"), typed("市级值守中心"), typed("市级 CA"),
                        QStringLiteral("9C:41:0B:72:85:DD:F0:F3:0A:63:75:12:34:3B:68:C3:D3:17:79:8A:19:80:90:23:20:28:5F:5D:67:73:A2:E7"),
                        QStringLiteral("2031年1月1日"), typed("judge03")});
    else
        view->setFailure({EnrolmentProblem::Other, typed("服务器的回答")});
    return view;
}

std::unique_ptr<QWidget> planDialog(const QString &name, const Typed &typed)
{
    testkit::DemoBoard demo;
    const QList<UnitChoice> units{{demo.id("unit:市大数据局"), typed("市大数据局")}, {demo.id("unit:市财政局"), typed("市财政局")}};
    if (name == QLatin1String("dialog-team"))
        return std::make_unique<TeamDialog>(
            TeamRequest{demo.id("team"), exercise::TeamSide::Blue, typed("蓝01"), typed("市大数据局"), demo.id("unit:市大数据局"), false, {}}, units,
            QStringList{typed("红03")}, nullptr);
    if (name == QLatin1String("dialog-target"))
        return std::make_unique<TargetDialog>(
            TargetRequest{demo.id("target"), typed("集中运维管控平台"), demo.id("unit:市大数据局"), typed("市大数据局"), true, false, {}}, units,
            nullptr);
    if (name == QLatin1String("dialog-member"))
        return std::make_unique<MemberDialog>(
            MemberRequest{demo.id("member"), demo.id("account"), typed("攻击03-1"), redoubt::Role::RedMember, demo.id("team:红03"), {}},
            QList<AccountChoice>{{demo.id("account"), typed("攻击03-1"), typed("市网信办")},
                                 {demo.id("other"), typed("攻击03-2"), typed("市网信办")}},
            QList<models::TeamLabel>{{demo.id("team:红03"), typed("红03"), typed("听涛"), models::TeamSide::Red, 0},
                                     {demo.id("team:红08"), typed("红08"), typed("白露"), models::TeamSide::Red, 1}},
            nullptr);
    return std::make_unique<NewExerciseDialog>(
        units,
        QList<PackChoice>{{QStringLiteral("d1"), typed("市级规则"), QStringLiteral("1.0"), typed("规则未定之处从宽")},
                          {QStringLiteral("d2"), typed("年度规则"), QStringLiteral("2.0"), {}}},
        demoNow().ms, nullptr);
}

Shown shiftPage(const QString &name, const Typed &typed)
{
    using Until = testkit::DemoOffice::Until;
    const Until until = name == QLatin1String("shift-none") ? Until::NoShift : name == QLatin1String("shift-begun") ? Until::Shift : Until::ReadBack;
    Shown shown;
    shown.shift = std::make_unique<DemoShift>(until, typed.bytes(), name != QLatin1String("shift-read") && name != QLatin1String("shift-past"));
    if (name == QLatin1String("shift-past"))
        shown.shift->page.setPast(typed("10-05 08:30 的班次"));
    shown.widget = &shown.shift->page;
    return shown;
}

Shown searchPage(bool found, const Typed &typed)
{
    Shown shown;
    shown.search = std::make_unique<DemoSearch>(found, typed.before());
    shown.widget = &shown.search->page;
    return shown;
}

std::unique_ptr<QWidget> shiftDialog(const QString &name, const Typed &typed)
{
    testkit::DemoOffice office;
    if (name == QLatin1String("dialog-matter"))
        return std::make_unique<MatterDialog>(models::OfficeTime{testkit::DemoOffice::now(), testkit::DemoOffice::offsetSeconds},
                                              testkit::DemoOffice::at(17, 0), QStringList{typed("值班员01"), typed("值班员02")}, nullptr);
    if (name == QLatin1String("dialog-prepare"))
        return std::make_unique<PrepareDialog>(
            std::vector<PersonChoice>{{office.id("officer03"), typed("值班员03"), typed("主班")}, {office.id("officer04"), typed("值班员04"), {}}},
            HandoverWish{{office.id("officer03")}, typed("县区B 今晚割接"), typed("钥匙 3 把")}, nullptr);
    if (name == QLatin1String("dialog-escalation-rules"))
        return std::make_unique<EscalationRulesDialog>(duty::usualEscalation(), true, nullptr);
    if (name == QLatin1String("dialog-escalation"))
        return std::make_unique<EscalationCard>(EscalationCard::Values{office.id("escalation"),
                                                                       typed("县区C 门户网站无法访问"),
                                                                       QStringLiteral("还没有人响应，应在 02:41 前响应。"),
                                                                       typed("带班领导A 02:41 获告知"),
                                                                       {},
                                                                       true},
                                                nullptr);
    if (name == QLatin1String("dialog-consent"))
        return std::make_unique<ConsentDialog>(
            duty::HandoverSide::Incoming,
            ConsentDialog::People{{{office.id("officer03"), typed("值班员03"), {}}},
                                  {{office.id("officer05"), typed("值班员05"), {}}, {office.id("officer06"), typed("值班员06"), {}}},
                                  {{office.id("leader"), typed("带班领导A"), typed("带班领导")}}},
            QStringList(), nullptr);
    if (name == QLatin1String("dialog-let-go"))
        return std::make_unique<ConsentDialog>(std::nullopt, ConsentDialog::People{{}, {}, {{office.id("leader"), typed("带班领导A"), {}}}},
                                               QStringList{typed("重大事件处置中")}, nullptr);
    if (name == QLatin1String("dialog-order")) {
        auto order = duty::usualOrder();
        for (auto &step : order.steps)
            step.what = typed("设备和系统的状态").toStdString();
        return std::make_unique<OrderDialog>(order, true, nullptr);
    }
    return std::make_unique<SentenceDialog>(SentenceDialog::Words{typed("关闭“互联网出口 B 丢包”？"), typed("它离开清单。"),
                                                                  QStringLiteral("怎样了结"), QStringLiteral("请写明"), QStringLiteral("了结"), 500},
                                            nullptr);
}

std::unique_ptr<QWidget> groupsDialog(const Typed &typed)
{
    std::vector<UnitChoice> units;
    for (const auto *name : {"市发改委", "市教育局", "市水务局", "市体育局", "市总工会", "市红会", "县区A", "县区B"})
        units.push_back({DemoReports::id(static_cast<int>(units.size()) + 1), typed(name)});
    return std::make_unique<GroupsDialog>(units,
                                          std::vector<GroupForm>{{{}, typed("市直部门"), false, {}},
                                                                 {{}, typed("政府部门"), true, {units[0].id, units[1].id, units[2].id, units[3].id}},
                                                                 {{}, typed("群团"), true, {units[4].id}},
                                                                 {{}, typed("县区"), false, {units[6].id, units[7].id}}},
                                          nullptr);
}

Shown historyDialog(const Typed &typed)
{
    Shown shown = exercisePage(redoubt::Role::ChiefJudge, ExercisePage::Tab::Standings, typed);
    auto dialog = std::make_unique<HistoryDialog>(models::teamLabels(shown.pages->demo.board()).at(shown.pages->demo.id("team:红03")), true, nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->setEntries(models::ledgerRows(shown.pages->demo.board(), std::nullopt, 200));
    shown.widget = dialog.get();
    shown.own = std::move(dialog);
    return shown;
}

Shown handoversPage(const QString &name, const Typed &typed)
{
    using Filled = DemoHandovers::Filled;
    Shown shown;
    shown.handovers = std::make_unique<DemoHandovers>(name == QLatin1String("handovers-none")          ? Filled::None
                                                          : name == QLatin1String("handovers-altered") ? Filled::Altered
                                                                                                       : Filled::TwoWeeks,
                                                      typed.bytes());
    shown.widget = &shown.handovers->page;
    return shown;
}

Shown confirmDialog(const Typed &typed)
{
    Confirmation confirmation;
    confirmation.weight = Confirmation::Weight::Destructive;
    confirmation.question = typed("停止整个演练？");
    confirmation.consequences = typed("攻击窗口关闭。");
    confirmation.accept = QStringLiteral("停止演练");
    confirmation.typedWord = typed("磐石");
    confirmation.reasonPrompt = QStringLiteral("理由");
    return alone(std::make_unique<ConfirmDialog>(confirmation, nullptr));
}

Shown evidenceDialog(const Typed &typed)
{
    auto viewer = std::make_unique<EvidenceViewer>(nullptr);
    viewer->setPiece(typed("登录页与版本.png"), typed("首次访问 OA 登录页"));
    viewer->setPosition(1, 6);
    viewer->setSaveable(false, typed("还没有取到"));
    return alone(std::move(viewer));
}

} // namespace

void Shown::setCompact(bool compact)
{
    if (pages)
        pages->page.setCompact(compact);
    if (shift)
        shift->page.setCompact(compact);
    if (handovers)
        handovers->page.setCompact(compact);
    if (incidents)
        incidents->page.setCompact(compact);
    if (report)
        report->page.setCompact(compact);
    if (auto *roster = qobject_cast<RosterPage *>(widget))
        roster->setCompact(compact);
}

void Shown::follow(const MainFrame &frame)
{
    if (pages)
        QObject::connect(&frame, &MainFrame::compactChanged, &pages->page, &ExercisePage::setCompact);
    if (shift)
        QObject::connect(&frame, &MainFrame::compactChanged, &shift->page, &ShiftPage::setCompact);
    if (handovers)
        QObject::connect(&frame, &MainFrame::compactChanged, &handovers->page, &HandoversPage::setCompact);
    if (incidents)
        QObject::connect(&frame, &MainFrame::compactChanged, &incidents->page, &IncidentsPage::setCompact);
    if (report)
        QObject::connect(&frame, &MainFrame::compactChanged, &report->page, &IncidentReportPage::setCompact);
    if (auto *roster = qobject_cast<RosterPage *>(widget))
        QObject::connect(&frame, &MainFrame::compactChanged, roster, &RosterPage::setCompact);
}

QStringList pageNames()
{
    return {QStringLiteral("exercises-empty"),
            QStringLiteral("exercises"),
            QStringLiteral("plan"),
            QStringLiteral("judging"),
            QStringLiteral("judging-ruled"),
            QStringLiteral("standings"),
            QStringLiteral("standings-frozen"),
            QStringLiteral("room"),
            QStringLiteral("room-form"),
            QStringLiteral("wall"),
            QStringLiteral("wall-frozen"),
            QStringLiteral("outbox"),
            QStringLiteral("conflicts"),
            QStringLiteral("quarantine"),
            QStringLiteral("settings"),
            QStringLiteral("shift"),
            QStringLiteral("shift-begun"),
            QStringLiteral("shift-read"),
            QStringLiteral("shift-past"),
            QStringLiteral("roster"),
            QStringLiteral("roster-read"),
            QStringLiteral("roster-trial"),
            QStringLiteral("roster-none"),
            QStringLiteral("roster-unpublished"),
            QStringLiteral("shift-none"),
            QStringLiteral("search"),
            QStringLiteral("search-nothing"),
            QStringLiteral("handovers"),
            QStringLiteral("handovers-altered"),
            QStringLiteral("handovers-none"),
            QStringLiteral("incidents"),
            QStringLiteral("incidents-read"),
            QStringLiteral("incidents-race"),
            QStringLiteral("incidents-figures"),
            QStringLiteral("incidents-documents"),
            QStringLiteral("incidents-numbers"),
            QStringLiteral("incident-report"),
            QStringLiteral("incident-report-differs"),
            QStringLiteral("incident-report-in"),
            QStringLiteral("incident-report-issued")};
}

QStringList dialogNames()
{
    return {QStringLiteral("dialog-exercise"),
            QStringLiteral("dialog-team"),
            QStringLiteral("dialog-target"),
            QStringLiteral("dialog-member"),
            QStringLiteral("dialog-history"),
            QStringLiteral("dialog-confirm"),
            QStringLiteral("dialog-evidence"),
            QStringLiteral("dialog-password"),
            QStringLiteral("dialog-keys"),
            QStringLiteral("dialog-matter"),
            QStringLiteral("dialog-prepare"),
            QStringLiteral("dialog-consent"),
            QStringLiteral("dialog-let-go"),
            QStringLiteral("dialog-order"),
            QStringLiteral("dialog-sentence"),
            QStringLiteral("dialog-escalation-rules"),
            QStringLiteral("dialog-escalation"),
            QStringLiteral("dialog-roster-plan"),
            QStringLiteral("dialog-roster-leave"),
            QStringLiteral("dialog-roster-swap"),
            QStringLiteral("dialog-roster-fill"),
            QStringLiteral("dialog-groups"),
            QStringLiteral("dialog-incident"),
            QStringLiteral("dialog-incident-moment"),
            QStringLiteral("dialog-incident-impact"),
            QStringLiteral("dialog-incident-sending"),
            QStringLiteral("dialog-incident-about"),
            QStringLiteral("dialog-incident-level"),
            QStringLiteral("dialog-incident-issue"),
            QStringLiteral("dialog-incident-series"),
            QStringLiteral("dialog-incident-line"),
            QStringLiteral("dialog-incident-history"),
            QStringLiteral("dialog-incident-sides"),
            QStringLiteral("dialog-incident-judgement"),
            QStringLiteral("sign-in"),
            QStringLiteral("first-run"),
            QStringLiteral("first-run-offer")};
}

Shown makeShown(const QString &name, const QString &before)
{
    using Tab = ExercisePage::Tab;
    const Typed typed(before);
    if (name.startsWith(QLatin1String("search")))
        return searchPage(name == QLatin1String("search"), typed);
    if (name.startsWith(QLatin1String("exercises")))
        return exercisesPage(name == QLatin1String("exercises"), typed);
    if (name == QLatin1String("plan"))
        return exercisePage(redoubt::Role::Coordinator, Tab::Plan, typed);
    if (name.startsWith(QLatin1String("judging")))
        return judgingPage(name == QLatin1String("judging-ruled"), typed);
    if (name.startsWith(QLatin1String("standings"))) {
        Shown shown = exercisePage(redoubt::Role::ChiefJudge, Tab::Standings, typed);
        if (name == QLatin1String("standings-frozen")) {
            shown.pages->demo.freeze(testkit::DemoBoard::at(14, 20), testkit::DemoBoard::at(18, 30));
            shown.pages->refresh();
        }
        return shown;
    }
    if (name.startsWith(QLatin1String("room"))) {
        Shown shown = exercisePage(redoubt::Role::RedMember, Tab::Room, typed);
        if (name == QLatin1String("room"))
            shown.pages->page.roomPage()->setClaim(
                models::claimDetail(shown.pages->demo.board(), shown.pages->demo.id("claim:红08-03"), shown.pages->demo.judge(), demoNow()));
        else
            shown.pages->page.roomPage()->openForm();
        return shown;
    }
    if (name.startsWith(QLatin1String("wall")))
        return wall(name == QLatin1String("wall-frozen"), typed);
    if (name == QLatin1String("outbox"))
        return syncPage(SyncPage::Tab::Outbox, typed);
    if (name == QLatin1String("conflicts"))
        return syncPage(SyncPage::Tab::Conflicts, typed);
    if (name == QLatin1String("quarantine"))
        return syncPage(SyncPage::Tab::Quarantine, typed);
    if (name == QLatin1String("settings"))
        return settingsPage(typed);
    if (name.startsWith(QLatin1String("shift")))
        return shiftPage(name, typed);
    if (name.startsWith(QLatin1String("handovers")))
        return handoversPage(name, typed);
    if (name == QLatin1String("dialog-matter") || name == QLatin1String("dialog-prepare") || name == QLatin1String("dialog-sentence")
        || name.startsWith(QLatin1String("dialog-escalation")) || name == QLatin1String("dialog-consent") || name == QLatin1String("dialog-let-go")
        || name == QLatin1String("dialog-order"))
        return alone(shiftDialog(name, typed));
    if (name.startsWith(QLatin1String("incident-report"))) {
        using Stand = DemoIncidentReport::Stand;
        const auto stand = name.endsWith(QLatin1String("-differs")) ? Stand::Differs
            : name.endsWith(QLatin1String("-in"))                   ? Stand::HandedIn
            : name.endsWith(QLatin1String("-issued"))               ? Stand::Issued
                                                                    : Stand::Written;
        Shown shown;
        shown.report = std::make_unique<DemoIncidentReport>(stand, typed.before());
        shown.widget = &shown.report->page;
        return shown;
    }
    if (name.startsWith(QLatin1String("incidents"))) {
        Shown shown;
        shown.incidents = std::make_unique<DemoIncidents>(typed.before(), name != QLatin1String("incidents-read"));
        shown.incidents->page.showRace(name == QLatin1String("incidents-race"));
        if (name == QLatin1String("incidents-figures")) {
            shown.incidents->page.showFigures(true);
            shown.incidents->page.setNarrowed(QStringLiteral("2026-04"));
        }
        if (name == QLatin1String("incidents-documents") || name == QLatin1String("incidents-numbers")) {
            shown.incidents->page.showDocuments(true);
            shown.incidents->page.documents()->showNumbers(name == QLatin1String("incidents-numbers"));
        }
        shown.widget = &shown.incidents->page;
        return shown;
    }
    if (name.startsWith(QLatin1String("dialog-incident")))
        return alone(DemoIncidents(typed.before()).dialog(name));
    if (name == QLatin1String("dialog-groups"))
        return alone(groupsDialog(typed));
    if (name.startsWith(QLatin1String("dialog-roster")))
        return alone(demoRosterDialog(name, typed.before()));
    if (name.startsWith(QLatin1String("roster")))
        return alone(demoRosterPage(name, typed.bytes()));
    if (name == QLatin1String("dialog-history"))
        return historyDialog(typed);
    if (name == QLatin1String("dialog-confirm"))
        return confirmDialog(typed);
    if (name == QLatin1String("dialog-evidence"))
        return evidenceDialog(typed);
    if (name == QLatin1String("dialog-password"))
        return alone(std::make_unique<PasswordDialog>(10, QStringLiteral("judge01"), nullptr));
    if (name == QLatin1String("dialog-keys"))
        return alone(std::make_unique<KeysDialog>(ExerciseKeys::groups(), QList<KeyLine>{ExerciseKeys::create()}, nullptr));
    if (name == QLatin1String("sign-in"))
        return alone(signIn(typed));
    if (name.startsWith(QLatin1String("first-run")))
        return alone(firstRun(name == QLatin1String("first-run-offer"), typed));
    return alone(planDialog(name, typed));
}

} // namespace redoubt::views::testing
