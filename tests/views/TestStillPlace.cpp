// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "views/frame/MainFrame.h"
#include "views/theme/Theme.h"
#include "views/widgets/Banner.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <QtTest>

using namespace redoubt::views;

/// A notice may come at any moment, also between aiming and pressing.
class TestStillPlace : public QObject
{
    Q_OBJECT

    Theme m_theme;
    std::unique_ptr<MainFrame> m_frame;
    QPushButton *m_button = nullptr; ///< what a person aims at

    [[nodiscard]] int height() const { return m_button->mapTo(m_frame.get(), QPoint()).y(); }
    [[nodiscard]] Banner *notice() const { return m_frame->findChild<Banner *>(); }
    void say(const QString &text) { m_frame->setNotice(Tone::Severity3, Icon::Alert, text); }
    void aim() const { QTest::mouseMove(m_frame->windowHandle(), m_button->mapTo(m_frame.get(), m_button->rect().center())); }
    void leave() const { QTest::mouseMove(m_frame->windowHandle(), QPoint(4, m_frame->height() - 4)); } // on the rail

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }

    void init()
    {
        m_frame = std::make_unique<MainFrame>();
        auto *page = new QWidget;
        m_button = new QPushButton(QStringLiteral("Accept"));
        auto *column = new QVBoxLayout(page);
        column->addWidget(m_button);
        column->addStretch();
        m_frame->addPage({"first", "First", Icon::Exercise}, page);
        m_frame->addPage({"second", "Second", Icon::Settings}, new QWidget);
        m_frame->resize(1366, 768);
        m_frame->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_frame.get()));
        leave();
    }
    void cleanup() { m_frame.reset(); }

    void whileNothingIsAimedAtANoticeTakesItsPlace()
    {
        const int before = height();

        say(QStringLiteral("The server cannot be reached"));

        QTRY_VERIFY(height() > before);
        QVERIFY(notice()->isVisible());
    }

    void whatIsUnderThePointerStaysWhereItIsAsANoticeComesAndGoes()
    {
        const int before = height();
        aim();
        QTRY_VERIFY(m_button->underMouse());

        say(QStringLiteral("The server cannot be reached"));
        QCoreApplication::processEvents();
        QCOMPARE(height(), before);
        QVERIFY(notice()->isVisible()); // told all the same, at once
        QSignalSpy clicked(m_button, &QPushButton::clicked);
        QTest::mouseClick(m_frame->windowHandle(), Qt::LeftButton, {}, m_button->mapTo(m_frame.get(), m_button->rect().center()));
        QCOMPARE(clicked.count(), 1);

        leave();
        QTRY_VERIFY(height() > before);
        QVERIFY(notice()->isVisible());
        const int below = height();

        aim();
        QTRY_VERIFY(m_button->underMouse());
        say({});
        QCoreApplication::processEvents();
        QCOMPARE(height(), below);
        QVERIFY(!notice()->isVisible());

        leave();
        QTRY_COMPARE(height(), before);
    }

    void anotherPageIsAimedAtByNobody()
    {
        aim();
        QTRY_VERIFY(m_button->underMouse());
        say(QStringLiteral("The server cannot be reached"));

        m_frame->showPage("second");

        QTRY_VERIFY(m_frame->page("second")->mapTo(m_frame.get(), QPoint()).y() >= notice()->mapTo(m_frame.get(), QPoint(0, notice()->height())).y());
    }
};

REDOUBT_TEST(TestStillPlace)
#include "TestStillPlace.moc"
