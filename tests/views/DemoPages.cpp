// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/DemoPages.h"

#include "models/RoleNames.h"
#include "models/Text.h"
#include "views/exercise/AwardSum.h"
#include "views/exercise/JudgingPage.h"
#include "views/exercise/PlanPage.h"
#include "views/exercise/RulingPane.h"
#include "views/widgets/SafeImage.h"
#include "views/exercise/StandingsPage.h"
#include "views/exercise/TeamRoomPage.h"

#include <QBuffer>
#include <QPainter>

namespace redoubt::views::testing {

using testkit::DemoBoard;

Instant demoNow() { return DemoBoard::now(); }

bool DemoPages::chinese() const { return true; }

DemoPages::DemoPages(std::optional<redoubt::Role> role, const std::string &before) : demo(before)
{
    page.setAccess(models::accessOf(role));
    JudgingPage *judging = page.judgingPage();
    judging->setQueue(&queue);
    judging->setStandings(&red, &blue);
    page.standingsPage()->setStandings(&red, &blue);
    page.roomPage()->setQueue(&roomQueue);
    page.planPage()->setUnits({{demo.id("unit:市大数据局"), QStringLiteral("市大数据局")}, {demo.id("unit:市财政局"), QStringLiteral("市财政局")}});
    page.planPage()->setAccounts({{demo.judge(), QStringLiteral("裁判03"), QStringLiteral("市网信办")}});
    QObject::connect(judging, &JudgingPage::previewRequested, judging, [this](const Id &claim, const exercise::AwardChoice &choice) {
        page.judgingPage()->setPreview(models::rulingPreview(demo.board(), claim, choice, chinese()));
    });
    QObject::connect(judging, &JudgingPage::claimOpened, judging,
                     [this](const Id &claim) { page.judgingPage()->setClaim(models::claimDetail(demo.board(), claim, demo.judge(), demoNow())); });
    QObject::connect(judging, &JudgingPage::ledgerRequested, judging,
                     [this](const Id &team) { page.judgingPage()->setLedger(models::ledgerRows(demo.board(), team, 100)); });
    QObject::connect(page.roomPage(), &TeamRoomPage::claimOpened, judging,
                     [this](const Id &claim) { page.roomPage()->setClaim(models::claimDetail(demo.board(), claim, demo.judge(), demoNow())); });
    refresh();
}

void DemoPages::refresh()
{
    const Instant now = demoNow();
    std::vector<models::ClaimRow> rows = models::claimRows(demo.board(), demo.judge(), demoNow());
    queue.setClaims(rows);
    queue.setNow(now);
    std::erase_if(rows, [this](const models::ClaimRow &row) { return row.team.id != demo.id("team:红03") && row.team.id != demo.id("team:红08"); });
    roomQueue.setClaims(rows);
    roomQueue.setNow(now);
    red.assign(models::standingRows(demo.board(), {exercise::TeamSide::Red, now}));
    blue.assign(models::standingRows(demo.board(), {exercise::TeamSide::Blue, now}));
    const auto raceRed = models::raceLines(demo.board(), exercise::TeamSide::Red, DemoBoard::at(9, 0), now);
    const auto raceBlue = models::raceLines(demo.board(), exercise::TeamSide::Blue, DemoBoard::at(9, 0), now);
    const QHash<QString, QString> units{{models::text(demo.id("unit:市网信办")), QStringLiteral("市网信办")},
                                        {models::text(demo.id("unit:市大数据局")), QStringLiteral("市大数据局")},
                                        {models::text(demo.id("unit:市财政局")), QStringLiteral("市财政局")}};
    page.setPlan(models::planDetail(demo.board(), units, now, chinese()), now);
    page.judgingPage()->setNow(now);
    page.judgingPage()->setRace(raceRed, raceBlue, DemoBoard::at(9, 0), now);
    page.standingsPage()->setRace(raceRed, raceBlue, DemoBoard::at(9, 0), now);
    page.standingsPage()->setLedger(models::ledgerRows(demo.board(), std::nullopt, 200));
    page.standingsPage()->setFreeze(models::freezeFacts(demo.board()), now);
    page.roomPage()->setNow(now);
    QList<TargetChoice> targets;
    for (const auto &[id, target] : demo.board().targets())
        targets << TargetChoice{id, models::text(target.value.name), models::text(target.value.unitName)};
    page.roomPage()->setTargets(targets);
}

void DemoPages::open(const std::string &number, int share)
{
    const Id claim = demo.id("claim:" + number);
    JudgingPage *judging = page.judgingPage();
    const auto detail = models::claimDetail(demo.board(), claim, demo.judge(), demoNow());
    judging->setClaim(detail);
    judging->rulingPane()->sum()->setShare(share);
    judging->setEvidenceHere(12, 3, qint64(96) << 20);
    int seed = 0;
    for (const auto &evidence : detail->evidence) {
        judging->setEvidencePresence(evidence.digest, models::EvidencePresence::Checked);
        if (evidence.kind == models::EvidenceKind::Image)
            judging->setThumbnail(evidence.id, safeThumbnail(demoPicture(++seed), {1600, 1000}));
        if (evidence.kind == models::EvidenceKind::Terminal)
            judging->setEvidenceText(evidence.id, QStringLiteral("$ whoami\nroot\n$ id\nuid=0(root) gid=0(root)\n"));
    }
}

QByteArray demoPicture(int seed)
{
    QImage image(480, 270, QImage::Format_RGB32);
    image.fill(seed % 2 ? QColor(0xf2, 0xf4, 0xf6) : QColor(0x1a, 0x1d, 0x21));
    QPainter painter(&image);
    painter.fillRect(0, 0, 480, 34, seed % 2 ? QColor(0xb9, 0xc1, 0xcb) : QColor(0x46, 0x4e, 0x58));
    for (int line = 0; line < 7; ++line)
        painter.fillRect(30 + (line * seed) % 3 * 14, 60 + line * 28, 120 + (line * 73 * seed) % 250, 12,
                         line % 3 == seed % 3 ? QColor(0x0b, 0x72, 0x85) : QColor(0x8a, 0x94, 0xa0));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        qFatal("cannot draw");
    return bytes;
}

namespace {
Id number(std::uint8_t value)
{
    std::array<std::uint8_t, 16> bytes{};
    bytes[15] = value;
    return Id(bytes);
}
} // namespace

void fill(models::OutboxModel &outbox, const QString &before)
{
    const auto typed = [&before](const char *text) { return before + QString::fromUtf8(text); };
    outbox.assign({{number(1), "exercise.ruling", typed("红03-07 集中运维管控平台管理权限"), DemoBoard::at(14, 24), 812, false},
                   {number(2), "exercise.score_entry", typed("红03 +353"), DemoBoard::at(14, 24), 640, false},
                   {number(3), "exercise.ruling_notice", typed("红03-07"), DemoBoard::at(14, 24), 512, false},
                   {number(4), "exercise.ruling", typed("红06-02 全民健康平台数据库 DBA 权限"), DemoBoard::at(14, 25), 798, false}});
}

void fill(models::ConflictModel &conflicts, const QString &before)
{
    const auto typed = [&before](const char *text) { return before + QString::fromUtf8(text); };
    conflicts.assign({{number(10),
                       number(11),
                       "exercise.exercise",
                       typed("磐石-2026 市级攻防演练"),
                       {{QStringLiteral("endsAt"),
                         models::fieldLabel({}, QStringLiteral("endsAt")),
                         {{typed("4 月 20 日 18:00"), typed("\"2026-04-20T10:00:00.000Z\""), typed("裁判03"), DemoBoard::at(14, 2), true, true},
                          {typed("4 月 18 日 18:00"), typed("\"2026-04-18T10:00:00.000Z\""), typed("导演01"), DemoBoard::at(13, 47), false, false}}},
                        {QStringLiteral("summary"),
                         models::fieldLabel({}, QStringLiteral("summary")),
                         {{typed("检验重点单位的发现和处置能力。"), typed("\"a\""), typed("裁判03"), DemoBoard::at(14, 3), true, false},
                          {typed("检验重点单位的发现和处置能力，为期五天，全程在授权范围内进行。"), typed("\"b\""), typed("导演01"),
                           DemoBoard::at(13, 48), false, true}}}}},
                      {number(12),
                       number(11),
                       "exercise.target",
                       typed("工程调度网"),
                       {{typed("keyUnit"),
                         models::fieldLabel({}, typed("keyUnit")),
                         {{typed("是"), typed("true"), typed("导演01"), DemoBoard::at(9, 2), false, true},
                          {typed("否"), typed("false"), typed("裁判长01"), DemoBoard::at(9, 5), false, false}}}}}});
}

void fill(models::QuarantineModel &quarantine, const QString &before)
{
    const auto typed = [&before](const char *text) { return before + QString::fromUtf8(text); };
    quarantine.assign({{number(20), "exercise.ruling", typed("红04-06 安全设备管理口弱口令"), DemoBoard::at(13, 30), ErrorCode::Forbidden,
                        typed("no grant on stream")},
                       {number(21), "exercise.claim", typed("红03-02"), DemoBoard::at(12, 10), ErrorCode::RuleViolated, QString()}});
}

SyncFacts demoTrouble()
{
    SyncFacts facts;
    facts.trouble = ErrorCode::TlsExpired;
    facts.since = DemoBoard::at(14, 22);
    facts.attempts = 6;
    facts.nextAttempt = DemoBoard::at(14, 31);
    facts.lastContact = DemoBoard::at(14, 21);
    facts.certificateExpired = DemoBoard::at(14, 20);
    facts.server = QStringLiteral("redoubt.example");
    return facts;
}

SettingsValues demoSettings()
{
    SettingsValues values;
    values.account = QStringLiteral("裁判03");
    values.unit = QStringLiteral("市网信办");
    values.role = models::roleName(redoubt::Role::Judge);
    values.server = QStringLiteral("redoubt.example:8443");
    values.fingerprint = QStringLiteral("9C:41:0B:72:85:DD:F0:F3:0A:63:75:12:34:3B:68:C3:D3:17:79:8A:19:80:90:23:20:28:5F:5D:67:73:A2:E7");
    values.trust = QStringLiteral("由登记文件指定的 CA 签发");
    values.installation = QStringLiteral("JUDGE-03");
    values.installationKey = QStringLiteral("ed25519:4F7A…C21E");
    values.lastContact = DemoBoard::at(14, 25).ms;
    values.offlineUntil = DemoBoard::at(14, 25, 29).ms;
    values.version = QStringLiteral("0.1.0");
    values.cachePath = QStringLiteral("~/.local/share/redoubt/judge03");
    return values;
}

} // namespace redoubt::views::testing
