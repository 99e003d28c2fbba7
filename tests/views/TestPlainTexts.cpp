// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Roles.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/views/EveryPage.h"
#include "views/theme/Theme.h"
#include "views/widgets/Banner.h"

#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QComboBox>
#include <QFileDialog>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QHelpEvent>
#include <QLabel>
#include <QMessageBox>
#include <QProgressDialog>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTextDocument>
#include <QTextBlock>
#include <QTextEdit>
#include <QToolTip>
#include <QtTest>

#include <fcntl.h>
#include <sys/inotify.h>
#include <unistd.h>

using namespace redoubt::views;
using namespace redoubt::views::testing;

namespace {

/// A file that a text names, and whether somebody has opened it since the last question.
class Bait
{
public:
    explicit Bait(const QString &path) : m_watch(inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write("not a picture") < 0)
            qFatal("no bait");
        file.close();
        if (inotify_add_watch(m_watch, path.toLocal8Bit().constData(), IN_OPEN | IN_ACCESS) < 0)
            qFatal("cannot watch");
    }
    ~Bait() { close(m_watch); }
    Bait(const Bait &) = delete;
    Bait &operator=(const Bait &) = delete;

    [[nodiscard]] bool wasTaken() const
    {
        char events[4096];
        bool taken = false;
        while (read(m_watch, events, sizeof events) > 0)
            taken = true;
        return taken;
    }

private:
    int m_watch;
};

/// Stands in every hostile text and in none of the console's own.
const QString mark = QStringLiteral("饵");

QLabel *tipOnScreen()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->inherits("QTipLabel") && window->isVisible())
            return qobject_cast<QLabel *>(window);
    }
    return nullptr;
}

void askForTip(QWidget &widget, const QPoint &at)
{
    QHelpEvent help(QEvent::ToolTip, at, widget.mapToGlobal(at));
    QApplication::sendEvent(&widget, &help);
}

/// Words without any look of their own, and the fields of a report.
bool isPlain(const QTextDocument &document)
{
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const auto format = at.fragment().charFormat();
            if (format.objectType() != QTextFormat::UserObject + 1 && !format.properties().isEmpty())
                return false;
        }
    }
    return true;
}

/// Labels, documents, charts and buttons below @p root that make something else of a text than what it is.
QStringList interpreted(const QWidget &root)
{
    QStringList found;
    for (const QLabel *label : root.findChildren<QLabel *>()) {
        if (label->isVisible() && label->textFormat() != Qt::PlainText)
            found << QStringLiteral("label ") + label->text();
        if (label->buddy() && label->text().contains(mark) && label->text().contains(QLatin1Char('&')))
            found << QStringLiteral("a label with a field takes & for a shortcut: ") + label->text();
    }
    for (const QTextEdit *document : root.findChildren<QTextEdit *>()) {
        if (!isPlain(*document->document()))
            found << QStringLiteral("document ") + document->toPlainText();
    }
    for (const QGraphicsView *view : root.findChildren<QGraphicsView *>()) {
        for (const QGraphicsItem *item : view->items()) {
            const auto *text = qgraphicsitem_cast<const QGraphicsTextItem *>(item);
            if (text && text->toPlainText().contains(mark))
                found << QStringLiteral("chart ") + text->toPlainText();
        }
    }
    const auto takesKeys = [](const QString &text) { return text.contains(mark) && !QKeySequence::mnemonic(text).isEmpty(); };
    for (const QAbstractButton *button : root.findChildren<QAbstractButton *>()) {
        if (takesKeys(button->text()))
            found << QStringLiteral("button ") + button->text();
    }
    for (const QAction *action : root.findChildren<QAction *>()) {
        if (takesKeys(action->text()))
            found << QStringLiteral("action ") + action->text();
    }
    for (const QTabBar *tabs : root.findChildren<QTabBar *>()) {
        for (int i = 0; i < tabs->count(); ++i) {
            if (takesKeys(tabs->tabText(i)))
                found << QStringLiteral("tab ") + tabs->tabText(i);
        }
    }
    return found;
}

} // namespace

class TestPlainTexts : public QObject
{
    Q_OBJECT

    Theme m_theme;
    QTemporaryDir m_folder;
    std::unique_ptr<Bait> m_bait;
    QString m_hostile;

    /// Every tooltip of @p root's widgets and of every row of its lists, as it comes to the screen.
    QStringList wrongTips(QWidget &root)
    {
        QStringList wrong;
        int shown = 0;
        const auto look = [&](QWidget &widget, const QPoint &at) {
            QToolTip::hideText();
            askForTip(widget, at);
            if (const QLabel *tip = tipOnScreen()) {
                ++shown;
                if (tip->textFormat() != Qt::PlainText)
                    wrong << QStringLiteral("tooltip ") + tip->text();
            }
        };
        for (QWidget *widget : root.findChildren<QWidget *>()) {
            if (widget->isVisible())
                look(*widget, widget->rect().center());
        }
        for (auto *view : root.findChildren<QAbstractItemView *>()) {
            for (int row = 0; view->isVisible() && view->model() && row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    look(*view->viewport(), view->visualRect(view->model()->index(row, column)).center());
            }
        }
        m_tips += shown;
        return wrong;
    }

    int m_tips = 0;
    int m_roles = 0;

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Shanghai");
        m_theme.apply();
        const QString path = m_folder.filePath(QStringLiteral("bait.png"));
        m_bait = std::make_unique<Bait>(path);
        m_hostile = QStringLiteral("<img src=\"%1\"><b>%2</b>&amp;<br>").arg(path, mark);
    }
    void cleanup() { QToolTip::hideText(); }

    // What interprets does open the file, and the watch sees it: or the tests below would prove nothing.
    void theBaitIsTakenByWhatInterprets()
    {
        QVERIFY(Qt::mightBeRichText(m_hostile));
        QImage image(100, 100, QImage::Format_RGB32);
        QPainter painter(&image);
        QTextDocument document;
        document.setHtml(m_hostile);
        document.drawContents(&painter);
        QVERIFY(!isPlain(document));

        QVERIFY(m_bait->wasTaken());
        QVERIFY(!m_bait->wasTaken());
    }

    void everyPageShowsTextsAsTheyAre_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : pageNames() + dialogNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void everyPageShowsTextsAsTheyAre()
    {
        QFETCH(QString, name);
        Shown shown = makeShown(name, m_hostile);
        shown.widget->resize(1848, 1032);
        shown.widget->show();
        QVERIFY(QTest::qWaitForWindowExposed(shown.widget));

        (void)shown.widget->grab();
        const QStringList wrong = interpreted(*shown.widget) + wrongTips(*shown.widget);

        QCOMPARE(wrong.join('\n'), QString());
        QVERIFY2(!m_bait->wasTaken(), "a text of this page was taken for HTML");
    }
    void manyTooltipsWereSeen() { QVERIFY2(m_tips > 50, qPrintable(QString::number(m_tips))); }

    void everyRoleOfEveryModel_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : pageNames() + dialogNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    // Whatever a view makes of a role, in a label, a tooltip or a box: nothing is opened.
    void everyRoleOfEveryModel()
    {
        QFETCH(QString, name);
        Shown shown = makeShown(name, m_hostile);
        shown.widget->show();
        QSet<const QAbstractItemModel *> models;
        for (const auto *view : shown.widget->findChildren<QAbstractItemView *>()) {
            const QAbstractItemModel *model = view->model();
            while (model) {
                models << model;
                const auto *proxy = qobject_cast<const QAbstractProxyModel *>(model);
                model = proxy ? proxy->sourceModel() : nullptr;
            }
        }
        for (const auto *box : shown.widget->findChildren<QComboBox *>())
            models << box->model();
        QSet<QString> texts;
        for (const QAbstractItemModel *model : std::as_const(models)) {
            for (int row = 0; row < model->rowCount(); ++row) {
                for (int column = 0; column < model->columnCount(); ++column) {
                    for (const auto &[first, last] : {std::pair{0, 40}, std::pair{int(Qt::UserRole), int(redoubt::models::FirstFreeRole) + 40}}) {
                        for (int role = first; role < last; ++role) {
                            const QVariant value = model->index(row, column).data(role);
                            if (value.typeId() == QMetaType::QString && value.toString().contains(mark))
                                texts << value.toString();
                        }
                    }
                }
            }
        }

        for (const QString &text : std::as_const(texts)) {
            QToolTip::showText(QPoint(10, 10), text, shown.widget);
            QVERIFY(tipOnScreen());
            QCOMPARE(tipOnScreen()->text(), text);
            QCOMPARE(tipOnScreen()->textFormat(), Qt::PlainText);
            Banner banner;
            banner.setContent(Tone::Accent, Icon::Info, text, text);
            banner.show();
            (void)banner.grab();
            QVERIFY2(!m_bait->wasTaken(), qPrintable(text));
        }
        m_roles += static_cast<int>(texts.size());
    }
    void manyRolesWereSeen() { QVERIFY2(m_roles > 100, qPrintable(QString::number(m_roles))); }

    // Boxes of Qt that the product or Qt itself opens: start-up trouble, a file dialog's "already exists".
    void boxesOfQtToo()
    {
        QMessageBox box(QMessageBox::Warning, m_hostile, m_hostile, QMessageBox::Close);
        box.setInformativeText(m_hostile);
        box.show();
        QVERIFY(QTest::qWaitForWindowExposed(&box));
        (void)box.grab();
        QCOMPARE(interpreted(box).join('\n'), QString());

        QProgressDialog progress(m_hostile, QStringLiteral("停止"), 0, 10);
        progress.show();
        (void)progress.grab();
        QCOMPARE(interpreted(progress).join('\n'), QString());

        QFileDialog files(nullptr, m_hostile, m_folder.path());
        files.setOption(QFileDialog::DontUseNativeDialog);
        files.setLabelText(QFileDialog::FileName, m_hostile);
        files.show();
        (void)files.grab();
        QVERIFY2(!m_bait->wasTaken(), "a box of Qt took a text for HTML");
    }

    // Drawn past every label, so nobody gets to see it.
    void nobodyIsAskedWhatThisIs()
    {
        QWidget window;
        window.setWhatsThis(m_hostile);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));

        QHelpEvent ask(QEvent::WhatsThis, QPoint(5, 5), window.mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(&window, &ask);

        for (const QWidget *other : QApplication::topLevelWidgets())
            QVERIFY2(!other->inherits("QWhatsThat"), "it was drawn");
        QVERIFY(!m_bait->wasTaken());
    }

    // Who sets a format by hand, before or behind the first show, gets plain text all the same.
    void aLabelMadeWithoutCareIsPlain()
    {
        QWidget window;
        auto *careless = new QLabel(m_hostile, &window);
        auto *rich = new QLabel(&window);
        rich->setTextFormat(Qt::RichText);
        rich->setText(m_hostile);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        (void)window.grab();

        QCOMPARE(careless->textFormat(), Qt::PlainText);
        QCOMPARE(rich->textFormat(), Qt::PlainText);
        QVERIFY(!m_bait->wasTaken());
    }
};

REDOUBT_TEST(TestPlainTexts)
#include "TestPlainTexts.moc"
