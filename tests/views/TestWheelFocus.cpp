// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/views/EveryPage.h"
#include "views/theme/Theme.h"
#include "views/theme/WheelFocus.h"

#include <QAbstractSlider>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QtTest>
#include <QtTest/qtestspontaneevent.h>

using namespace redoubt::views;
using namespace redoubt::views::testing;

namespace {

/// What a field says, whatever kind it is.
QString said(const QWidget &field)
{
    if (const auto *spin = qobject_cast<const QAbstractSpinBox *>(&field))
        return spin->text();
    if (const auto *box = qobject_cast<const QComboBox *>(&field))
        return QStringLiteral("%1 %2").arg(box->currentIndex()).arg(box->currentText());
    if (const auto *slider = qobject_cast<const QAbstractSlider *>(&field))
        return QString::number(slider->value());
    const auto *tabs = qobject_cast<const QTabBar *>(&field);
    return tabs ? QString::number(tabs->currentIndex()) : QString();
}

/// As a mouse sends it, to whatever lies under the middle of @p field.
void turnWheel(QWidget &field, int notches)
{
    QWidget *under = field.childAt(field.rect().center());
    if (!under)
        under = &field;
    const QPointF at = under->rect().center();
    QWheelEvent event(at, under->mapToGlobal(at), {}, QPoint(0, 120 * notches), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event);
    QCoreApplication::instance()->notify(under, &event);
}

QList<QWidget *> fieldsBelow(QWidget &root)
{
    QList<QWidget *> fields;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (WheelFocus::isField(widget) && widget->isVisible())
            fields << widget;
    }
    return fields;
}

} // namespace

class TestWheelFocus : public QObject
{
    Q_OBJECT

    Theme m_theme;

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Shanghai");
        m_theme.apply();
    }

    void nothingChangesUnderThePointer_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : pageNames() + dialogNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    // Every field of every page and dialog: up and down, and it says what it said.
    void nothingChangesUnderThePointer()
    {
        QFETCH(QString, name);
        Shown shown = makeShown(name);
        shown.widget->resize(1310, 720);
        shown.widget->show();
        QVERIFY(QTest::qWaitForWindowExposed(shown.widget));

        QStringList changed;
        for (QWidget *field : fieldsBelow(*shown.widget)) {
            field->clearFocus();
            if (QWidget *focus = QApplication::focusWidget())
                focus->clearFocus();
            const QString before = said(*field);
            for (const int notches : {1, -1, -3, 2})
                turnWheel(*field, notches);
            const QString what = QStringLiteral("%1 “%2”").arg(field->metaObject()->className(), field->accessibleName());
            if (said(*field) != before)
                changed << QStringLiteral("%1: %2, was %3").arg(what, said(*field), before);
            if (field->hasFocus())
                changed << what + QStringLiteral(" took the focus");
        }

        QCOMPARE(changed.join('\n'), QString());
    }

    // Or the test above would prove nothing.
    void thePagesHoldFieldsOfEveryKind()
    {
        QSet<QString> kinds;
        for (const QString &name : pageNames() + dialogNames()) {
            Shown shown = makeShown(name);
            shown.widget->show();
            for (const QWidget *field : fieldsBelow(*shown.widget))
                kinds << QString::fromLatin1(field->metaObject()->className());
        }
        for (const char *kind : {"QSpinBox", "QSlider", "QComboBox", "QDateTimeEdit", "redoubt::views::TabStrip"})
            QVERIFY2(kinds.contains(QString::fromLatin1(kind)), kind);
    }

    void aFieldTakesItWithTheFocusOnly_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"spin", "double", "list", "editable list", "slider", "date"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    // In a scroll area: without the focus the area moves, with it the value does.
    void aFieldTakesItWithTheFocusOnly()
    {
        QFETCH(QString, kind);
        QWidget *field = nullptr;
        if (kind == "spin") {
            auto *spin = new QSpinBox;
            spin->setValue(50);
            field = spin;
        } else if (kind == "double") {
            auto *spin = new QDoubleSpinBox;
            spin->setValue(50);
            field = spin;
        } else if (kind == "date") {
            field = new QDateTimeEdit(QDateTime(QDate(2026, 4, 15), QTime(9, 0)));
        } else if (kind == "slider") {
            auto *slider = new QSlider(Qt::Horizontal);
            slider->setRange(0, 100);
            slider->setValue(50);
            field = slider;
        } else {
            auto *box = new QComboBox;
            box->addItems({"1", "2", "3", "4", "5"});
            box->setCurrentIndex(2);
            box->setEditable(kind == "editable list");
            field = box;
        }
        QScrollArea area;
        auto *inside = new QWidget;
        auto *column = new QVBoxLayout(inside);
        auto *other = new QLineEdit;
        column->addWidget(other);
        column->addWidget(field);
        column->addSpacing(2000);
        area.setWidget(inside);
        area.setWidgetResizable(true);
        area.resize(300, 200);
        area.show();
        QVERIFY(QTest::qWaitForWindowExposed(&area));
        area.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&area));
        other->setFocus();
        const QString before = said(*field);

        turnWheel(*field, -1);

        QCOMPARE(said(*field), before);
        QVERIFY(other->hasFocus());
        QVERIFY2(area.verticalScrollBar()->value() > 0, "the area did not scroll");

        area.verticalScrollBar()->setValue(0);
        field->setFocus();
        turnWheel(*field, -1);

        QVERIFY2(said(*field) != before, "with the focus it takes it");
        QCOMPARE(area.verticalScrollBar()->value(), 0);
    }
};

REDOUBT_TEST(TestWheelFocus)
#include "TestWheelFocus.moc"
