// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExerciseArea.h"
#include "app/console/areas/exercise/stories/ExerciseStories.h"
#include "app/console/screens/Stories.h"
#include "app/console/areas/exercise/stories/Walk.h"

#include "views/exercise/ClaimForm.h"
#include "views/exercise/EvidenceInputs.h"
#include "views/exercise/JudgingPage.h"
#include "views/exercise/TeamRoomPage.h"
#include "views/widgets/Meter.h"

#include <QFile>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace redoubt::console::stories {

using Tab = views::ExercisePage::Tab;

namespace {
/// Large enough that every picture is taken while it is on its way.
constexpr qint64 kLargeBytes = 160LL << 20;
constexpr double kUnderWay = 0.15;
constexpr int kFileMs = 120'000;

/// How far the transfers of this story have come.
class Seen : public QObject
{
public:
    explicit Seen(Camera &camera) : QObject(&camera), m_camera(camera) { }
    /// A session is there only once somebody has signed in.
    void watch()
    {
        connect(m_camera.console().session(), &Session::transferred, this, [this](const link::Transfer &transfer) { last = transfer; });
    }
    [[nodiscard]] bool isUnderWay(bool down) const { return last.isDownload == down && last.total >= quint64(kLargeBytes) && last.done < last.total; }
    link::Transfer last;

private:
    Camera &m_camera;
};

views::ExercisePage &exercisePage(Camera &camera) { return *camera.console().workbench()->area<ExerciseArea>().exercisePage(); }

/// Each of the files has other bytes: none is at the server already.
QString makeFile(const QTemporaryDir &folder, int number)
{
    QString path = folder.filePath(QStringLiteral("流量记录-%1.pcap").arg(number, 2, 10, QLatin1Char('0')));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QByteArray("pcap ") + QByteArray::number(number));
        (void)file.resize(kLargeBytes); // a short one is seen in the pictures
    }
    return path;
}

views::ClaimDraft draftOf(Camera &camera, const QString &path, int number)
{
    views::ClaimDraft draft;
    draft.title = largeClaim(number);
    draft.narrative = QStringLiteral("经运维通道取得平台控制权限，可管理其全部节点；全程流量记录见附件，未改动任何配置。");
    draft.technique = QStringLiteral("T1098");
    draft.vulnerability = QStringLiteral("RD-2026-095%1").arg(number);
    draft.points = 2000;
    draft.evidence = {{path, QStringLiteral("全程流量")}};
    for (const auto &[id, target] : Walk::board(camera.console())->targets()) {
        if (target.value.unitName == "市大数据局" && target.value.name == "数据共享交换平台") {
            draft.target = id;
            draft.targetName = QString::fromStdString(target.value.name);
            draft.unitName = QString::fromStdString(target.value.unitName);
        }
    }
    return draft;
}

Seen *watchTransfers(Camera &camera)
{
    auto *seen = new Seen(camera);
    camera.then([seen] { seen->watch(); }, 0);
    return seen;
}

/// Tells @p story once in every small look, each from the exercise's @p tab on; numbered as their large claims are.
void inEveryLook(Camera &camera, Walk &walk, Tab tab, const std::function<void(const Look &, int number)> &story)
{
    int number = 0;
    for (const auto &look : smallLooks()) {
        camera.wear(look);
        walk.openExercise();
        walk.openTab(tab);
        story(look, ++number);
    }
}

double taken(Camera &camera)
{
    double most = 0;
    for (const auto *meter : exercisePage(camera).roomPage()->form()->evidence()->findChildren<views::Meter *>())
        most = qMax(most, meter->used());
    return most;
}
} // namespace

QString largeClaim(int number) { return QStringLiteral("数据共享交换平台控制权限，纳管 150 个节点（第 %1 批）").arg(number); }

void files(Camera &camera)
{
    Walk walk(camera);
    const auto folder = std::make_shared<QTemporaryDir>();
    auto *seen = watchTransfers(camera);
    inEveryLook(camera, walk, Tab::Room, [&](const Look &look, int number) {
        camera.then([&camera, folder, number] {
            auto *room = exercisePage(camera).roomPage();
            room->openForm();
            room->setDraft(draftOf(camera, makeFile(*folder, number), number));
        });
        const auto submit = [&camera] { Q_EMIT exercisePage(camera).roomPage()->submitRequested(exercisePage(camera).roomPage()->form()->draft()); };
        camera.then(submit, 0);
        camera.until(
            QStringLiteral("the file is being sealed"), [&camera] { return taken(camera) > kUnderWay; }, kFileMs);
        camera.shoot(QStringLiteral("room-sealing-") + look.suffix());
        if (number == 1) {
            camera.then([&camera] { Q_EMIT exercisePage(camera).roomPage()->stopRequested(); }, 0);
            camera.until(
                QStringLiteral("sealing has stopped"), [&camera] { return !exercisePage(camera).roomPage()->form()->evidence()->isTakingIn(); },
                kFileMs);
            camera.then([] {});
            camera.shoot(QStringLiteral("room-stopped-") + look.suffix());
            camera.then(submit, 0);
        }
        camera.until(
            QStringLiteral("the file goes up"), [seen] { return seen->isUnderWay(false); }, kFileMs);
        walk.openClaimCalled(largeClaim(number));
        camera.shoot(QStringLiteral("room-uploading-") + look.suffix());
        walk.openOutbox();
        camera.shoot(QStringLiteral("outbox-uploading-") + look.suffix());
        camera.until(
            QStringLiteral("everything is at the server"),
            [&camera] { return Walk::isSent(camera.console()) && camera.console().session()->status().blobsWaiting == 0; }, kFileMs);
        camera.then([folder, number] { QFile::remove(makeFile(*folder, number)); }, 0);
    });
}

void fetch(Camera &camera)
{
    Walk walk(camera);
    auto *seen = watchTransfers(camera);
    inEveryLook(camera, walk, Tab::Judging, [&](const Look &look, int number) {
        camera.until(QStringLiteral("the claim is here"),
                     [&camera, number] { return Walk::claimCalled(camera.console(), largeClaim(number)).has_value(); });
        walk.openClaimCalled(largeClaim(number));
        camera.then(
            [&camera, number] {
                const auto claim = Walk::claimCalled(camera.console(), largeClaim(number));
                if (!claim)
                    return;
                const auto view = Walk::board(camera.console())->claim(*claim);
                Q_EMIT exercisePage(camera).judgingPage()->evidenceRequested(*claim,
                                                                             QString::fromStdString(view->claim.value.evidence.front().digest));
            },
            0);
        camera.until(
            QStringLiteral("the file comes down"), [seen] { return seen->isUnderWay(true); }, kFileMs);
        camera.then([] {});
        camera.shoot(QStringLiteral("judging-fetching-") + look.suffix());
        walk.openOutbox();
        camera.shoot(QStringLiteral("outbox-fetching-") + look.suffix());
        camera.until(
            QStringLiteral("the file is here"), [&camera] { return camera.console().session()->status().blobsWaiting == 0; }, kFileMs);
    });
}

} // namespace redoubt::console::stories
